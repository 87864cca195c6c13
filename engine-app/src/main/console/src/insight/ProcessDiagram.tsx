import { useEffect, useRef } from 'react';
import { Paper, useDrawing } from '../flows/drawing';
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
  const drawing = useDrawing(ProcessView, xml, name);
  const { view, state } = drawing;
  const clicked = useRef(onClick);

  useEffect(() => {
    clicked.current = onClick;
  }, [onClick]);
  useEffect(() => {
    if (state === 'drawn') view.current?.onClick((element) => clicked.current?.(element));
  }, [view, state]);
  useEffect(() => {
    if (state !== 'drawn' || !view.current) return;
    const arrows = takenArrows(path, view.current.arrows()).map((id) => [id, 'taken'] as const);
    view.current.paint(new Map<string, string>([...paint, ...arrows]));
  }, [view, state, paint, path]);
  useEffect(() => {
    if (state === 'drawn') view.current?.badges(badges);
  }, [view, state, badges]);
  useEffect(() => {
    if (state === 'drawn' && look) view.current?.lookAt(look.at);
  }, [view, state, look]);

  return <Paper drawing={drawing} className="watched" />;
}
