import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n';
import { Icon, type IconName } from '../ui/Icon';
import { Notice } from '../ui/states';
import type { DiagramView, Step } from './diagram-view';

type State = 'drawing' | 'drawn' | 'broken';

export interface Drawing<V extends DiagramView> {
  paper: RefObject<HTMLDivElement | null>;
  view: RefObject<V | null>;
  state: State;
  steps: Step[];
}

/** Draws a diagram anew whenever it is another one, and takes it away with its page. */
export function useDrawing<V extends DiagramView>(
  View: new (paper: HTMLElement) => V,
  xml: string,
  name: string,
): Drawing<V> {
  const { flows: text } = useText();
  const paper = useRef<HTMLDivElement>(null);
  const view = useRef<V>(null);
  const [state, setState] = useState<State>('drawing');
  const [steps, setSteps] = useState<Step[]>([]);

  useEffect(() => {
    if (!paper.current) return;
    const drawing = new View(paper.current);
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
  }, [View, xml]);

  useEffect(() => {
    if (state === 'drawn') view.current?.name(text.diagramLabel(name));
  }, [state, name, text]);

  return { paper, view, state, steps };
}

interface PaperProps<V extends DiagramView> {
  drawing: Drawing<V>;
  className?: string;
  children?: ReactNode;
}

/** Where it is drawn, with what brings it nearer; a word instead if it cannot be drawn. */
export function Paper<V extends DiagramView>({ drawing, className = '', children }: PaperProps<V>) {
  const { flows: text } = useText();
  const { paper, view, state } = drawing;
  return (
    <>
      {state === 'broken' && <Notice tone="bad">{text.diagramBroken}</Notice>}
      <div className={`diagram ${className}`.trim()} hidden={state === 'broken'}>
        <div className="paper" ref={paper} />
        <div className="zoom">
          <Zoom icon="plus" label={text.zoomIn} onClick={() => view.current?.zoom(1)} />
          <Zoom icon="minus" label={text.zoomOut} onClick={() => view.current?.zoom(-1)} />
          <Zoom icon="fit" label={text.zoomFit} onClick={() => view.current?.fit()} />
        </div>
      </div>
      {state === 'drawn' && children}
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
