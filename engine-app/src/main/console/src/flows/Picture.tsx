import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import { useEffect, useRef } from 'react';
import { DiagramView } from './diagram-view';

/** A flow to look at, not to work with. */
export default function Picture({ xml, label }: { xml: string; label: string }) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!paper.current) return;
    const drawing = new DiagramView(paper.current);
    // A picture that cannot be drawn is left out; the studio says what is wrong with the file.
    drawing.draw(xml).catch(() => undefined);
    return () => drawing.destroy();
  }, [xml]);
  return (
    <div className="picture" role="img" aria-label={label}>
      <div className="diagram still" inert>
        <div className="paper" ref={paper} />
      </div>
    </div>
  );
}
