import { useEffect } from 'react';
import { useText } from '../i18n';
import { DiagramView, type Mark, type Step } from './diagram-view';
import { Paper, useDrawing } from './drawing';

interface Props {
  xml: string;
  name: string;
  marks?: Mark[];
  /** The element to bring into view; a new object brings it into view again. */
  look?: { at: string | null } | null;
  /** Without the list of steps as text. */
  brief?: boolean;
}

const NO_MARKS: Mark[] = [];

export default function Diagram({ xml, name, marks = NO_MARKS, look = null, brief = false }: Props) {
  const drawing = useDrawing(DiagramView, xml, name);
  const { view, state, steps } = drawing;

  useEffect(() => {
    if (state === 'drawn') view.current?.mark(marks);
  }, [view, state, marks]);
  useEffect(() => {
    if (state === 'drawn') view.current?.lookAt(look?.at ?? null);
  }, [view, state, look]);

  return <Paper drawing={drawing}>{!brief && <StepsAsText steps={steps} />}</Paper>;
}

function StepsAsText({ steps }: { steps: Step[] }) {
  const { flows: text } = useText();
  return (
    <details className="steps">
      <summary>
        {text.steps} ({steps.length})
      </summary>
      <ol>
        {steps.map((step) => (
          <li key={step.id}>
            <span className="soft">{text.kinds[step.kind]}:</span> {step.name || text.unnamed}
            {step.next.length > 0 && <span className="soft"> → {step.next.join(', ')}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
