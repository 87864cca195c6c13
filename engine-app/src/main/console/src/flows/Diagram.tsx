import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n';
import { Icon, type IconName } from '../ui/Icon';
import { Notice } from '../ui/states';
import { DiagramView, type Mark, type Step } from './diagram-view';

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
  const { flows: text } = useText();
  const paper = useRef<HTMLDivElement>(null);
  const view = useRef<DiagramView>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'broken'>('drawing');
  const [steps, setSteps] = useState<Step[]>([]);

  useEffect(() => {
    if (!paper.current) return;
    const drawing = new DiagramView(paper.current);
    let gone = false;
    setState('drawing');
    drawing.draw(xml).then(
      (drawn) => {
        if (gone) return;
        view.current = drawing;
        setSteps(drawn);
        setState('drawn');
      },
      () => {
        if (!gone) setState('broken');
      },
    );
    return () => {
      gone = true;
      view.current = null;
      drawing.destroy();
    };
  }, [xml]);

  useEffect(() => {
    if (state === 'drawn') view.current?.name(text.diagramLabel(name));
  }, [state, name, text]);
  useEffect(() => {
    if (state === 'drawn') view.current?.mark(marks);
  }, [state, marks]);
  useEffect(() => {
    if (state === 'drawn') view.current?.lookAt(look?.at ?? null);
  }, [state, look]);

  return (
    <>
      {state === 'broken' && <Notice tone="bad">{text.diagramBroken}</Notice>}
      <div className="diagram" hidden={state === 'broken'}>
        <div className="paper" ref={paper} />
        <div className="zoom">
          <Zoom icon="plus" label={text.zoomIn} onClick={() => view.current?.zoom(1)} />
          <Zoom icon="minus" label={text.zoomOut} onClick={() => view.current?.zoom(-1)} />
          <Zoom icon="fit" label={text.zoomFit} onClick={() => view.current?.fit()} />
        </div>
      </div>
      {state === 'drawn' && !brief && <StepsAsText steps={steps} />}
    </>
  );
}

function Zoom({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <Tooltip label={label} position="left">
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
        <Icon name={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  );
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
