import type { Visit } from './model';

export interface Arrow {
  id: string;
  from: string;
  to: string;
}

/** What is entered in the same turn is entered within moments. */
const MOMENT = 1_000;

/** The arrows a conversation took: one element was left just before the other was entered. */
export function takenArrows(path: Visit[], arrows: Arrow[]): string[] {
  const left = times(path, ({ leftAt }) => leftAt);
  const entered = times(path, ({ enteredAt }) => enteredAt);
  return arrows
    .filter(({ from, to }) =>
      left.get(from)?.some((out) => entered.get(to)?.some((into) => into >= out && into - out <= MOMENT)),
    )
    .map(({ id }) => id);
}

function times(path: Visit[], at: (visit: Visit) => string | null): Map<string, number[]> {
  const byElement = new Map<string, number[]>();
  for (const visit of path) {
    const time = at(visit);
    if (time !== null) byElement.set(visit.element, [...(byElement.get(visit.element) ?? []), Date.parse(time)]);
  }
  return byElement;
}

/** What a diagram calls its elements, by id; read from the file, which may never have been drawn. */
export function elementNames(bpmn: string): (id: string) => string {
  const names = new Map<string, string>();
  for (const element of new DOMParser().parseFromString(bpmn, 'application/xml').getElementsByTagName('*')) {
    const [id, name] = [element.getAttribute('id'), element.getAttribute('name')];
    if (id && name) names.set(id, name.replace(/\s+/g, ' '));
  }
  return (id) => names.get(id) ?? id;
}
