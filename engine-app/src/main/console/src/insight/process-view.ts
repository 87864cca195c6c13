import { DiagramView } from '../flows/diagram-view';
import type { Arrow } from './path';

/** What is written beside an element. */
export interface Badge {
  element: string;
  text: string;
  tone: 'now' | 'number' | 'bad';
}

/** How elements look, by id. */
export type Paint = Map<string, string>;

interface Overlays {
  add: (element: string, type: string, overlay: object) => string;
  remove: (filter: { type: string }) => void;
}

const BADGE = 'insight-badge';

/** A diagram on which can be seen what happened: painted elements, badges, and elements that can be clicked. */
export class ProcessView extends DiagramView {
  private painted: Paint = new Map();

  paint(paint: Paint): void {
    for (const [id, marker] of this.painted) this.canvas.removeMarker(id, marker);
    this.painted = new Map([...paint].filter(([id]) => this.has(id)));
    for (const [id, marker] of this.painted) this.canvas.addMarker(id, marker);
  }

  badges(badges: Badge[]): void {
    const overlays = this.viewer.get<Overlays>('overlays');
    overlays.remove({ type: BADGE });
    for (const { element, text, tone } of badges.filter(({ element }) => this.has(element))) {
      const html = document.createElement('span');
      html.className = `badge ${tone}`;
      html.textContent = text;
      const position = tone === 'bad' ? { bottom: 10, right: 14 } : { top: -12, right: 14 };
      overlays.add(element, BADGE, { position, html, scale: { min: 0.8, max: 1.2 } });
    }
  }

  onClick(chosen: (element: string) => void): void {
    const events = this.viewer.get<{ on: (name: string, then: (event: { element: { id: string } }) => void) => void }>(
      'eventBus',
    );
    events.on('element.click', ({ element }) => chosen(element.id.replace(/_label$/, '')));
  }

  arrows(): Arrow[] {
    return this.registry
      .filter(({ businessObject }) => businessObject.$type === 'bpmn:SequenceFlow')
      .flatMap(({ id, businessObject }) => {
        const { sourceRef, targetRef } = businessObject as { sourceRef?: { id: string }; targetRef?: { id: string } };
        return sourceRef && targetRef ? [{ id, from: sourceRef.id, to: targetRef.id }] : [];
      });
  }
}
