import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../flows/diagram.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n';
import { Icon, type IconName } from '../ui/Icon';
import { Notice } from '../ui/states';
import type { Visit } from './model';
import { takenArrows } from './path';
import { type Badge, type Paint, ProcessView } from './process-view';

export interface Props {
  xml: string;
  name: string;
  paint: Paint;
  badges: Badge[];
  /** The way that was taken: its arrows are painted too. */
  path?: Visit[];
  /** The element to bring into view; a new object brings it into view again. */
  look?: { at: string | null } | null;
  onClick?: (element: string) => void;
}

const NO_PATH: Visit[] = [];

export default function ProcessDiagram({ xml, name, paint, badges, path = NO_PATH, look = null, onClick }: Props) {
  const { flows: text } = useText();
  const paper = useRef<HTMLDivElement>(null);
  const view = useRef<ProcessView>(null);
  const clicked = useRef(onClick);
  const [state, setState] = useState<'drawing' | 'drawn' | 'broken'>('drawing');

  useEffect(() => {
    clicked.current = onClick;
  }, [onClick]);
  useEffect(() => {
    if (!paper.current) return;
    const drawing = new ProcessView(paper.current);
    let gone = false;
    setState('drawing');
    drawing.draw(xml).then(
      () => {
        if (gone) return;
        view.current = drawing;
        drawing.onClick((element) => clicked.current?.(element));
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
    if (state !== 'drawn' || !view.current) return;
    const arrows = takenArrows(path, view.current.arrows()).map((id) => [id, 'taken'] as const);
    view.current.paint(new Map<string, string>([...paint, ...arrows]));
  }, [state, paint, path]);
  useEffect(() => {
    if (state === 'drawn') view.current?.badges(badges);
  }, [state, badges]);
  useEffect(() => {
    if (state === 'drawn' && look) view.current?.lookAt(look.at);
  }, [state, look]);

  return (
    <>
      {state === 'broken' && <Notice tone="bad">{text.diagramBroken}</Notice>}
      <div className="diagram watched" hidden={state === 'broken'}>
        <div className="paper" ref={paper} />
        <div className="zoom">
          <Zoom icon="plus" label={text.zoomIn} onClick={() => view.current?.zoom(1)} />
          <Zoom icon="minus" label={text.zoomOut} onClick={() => view.current?.zoom(-1)} />
          <Zoom icon="fit" label={text.zoomFit} onClick={() => view.current?.fit()} />
        </div>
      </div>
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
