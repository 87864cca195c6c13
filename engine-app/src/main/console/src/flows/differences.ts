/** What differs between two versions of a flow. Knows nothing of how it is drawn. */

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

export interface ChangedProperty {
  /** A field of the step, or one of the names in the dictionary. */
  name: string;
  was: string | null;
  is: string | null;
}

export interface Change {
  element: string;
  name: string;
  kind: ChangeKind;
  /** The template of a step: it names the fields. */
  template: string | null;
  properties: ChangedProperty[];
}

/** What is told of an element of either version. */
export interface Described {
  name: string;
  facts: Record<string, string>;
}

export interface Found {
  added: string[];
  removed: string[];
  changed: string[];
  moved: string[];
}

/**
 * The changes in the order people ask for them: what is new, what is gone, what is different, what only stands elsewhere.
 * What the differ calls changed although nothing that is told of it differs (an arrow more or less) is no change of its own.
 */
export function changesOf(found: Found, was: Map<string, Described>, is: Map<string, Described>): Change[] {
  const told = (element: string) => is.get(element) ?? was.get(element);
  const named = (element: string) => told(element)?.name || element;
  const templateOf = (element: string) => told(element)?.facts.template ?? null;
  const changed = found.changed.flatMap((element): Change[] => {
    const properties = changedProperties(was.get(element)?.facts ?? {}, is.get(element)?.facts ?? {});
    return properties.length > 0
      ? [{ element, name: named(element), kind: 'changed', template: templateOf(element), properties }]
      : [];
  });
  const plain = (kind: ChangeKind, elements: string[]): Change[] =>
    elements.map((element) => ({ element, name: named(element), kind, template: templateOf(element), properties: [] }));
  const listed = new Set([...found.added, ...found.removed, ...changed.map(({ element }) => element)]);
  const moved = found.moved.filter((element) => !listed.has(element));
  return [...plain('added', found.added), ...plain('removed', found.removed), ...changed, ...plain('moved', moved)];
}

export function changedProperties(was: Record<string, string>, is: Record<string, string>): ChangedProperty[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .filter((name) => was[name] !== is[name])
    .map((name) => ({ name, was: was[name] ?? null, is: is[name] ?? null }));
}

/** Forms are compared as what they say, not as how they are written. */
export function changedForms(
  was: Record<string, string>,
  is: Record<string, string>,
): { file: string; kind: ChangeKind }[] {
  const files = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return files.flatMap((file): { file: string; kind: ChangeKind }[] => {
    const [before, after] = [was[file], is[file]];
    if (before === undefined) return [{ file, kind: 'added' }];
    if (after === undefined) return [{ file, kind: 'removed' }];
    return plainJson(before) === plainJson(after) ? [] : [{ file, kind: 'changed' }];
  });
}

function plainJson(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json;
  }
}

export function countsOf(changes: Change[]): Record<ChangeKind, number> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
