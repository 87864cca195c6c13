import type { Correction, Detail, Found } from './model';

/** What was typed, by conversation and field with a space between them. */
export type Typed = Record<string, string>;

/** Only what somebody has typed into is changed: an empty answer would be an erasure. */
export function correctionsOf(found: Found[], typed: Typed): Correction[] {
  return found.flatMap(({ conversation, fields }) =>
    fields.flatMap((field) => {
      const value = typed[`${conversation} ${field}`]?.trim();
      return value ? [{ conversation, field, value }] : [];
    }),
  );
}

/** What is not left out. */
export const meant = ({ found }: Pick<Detail, 'found'>): Found[] => found.filter(({ leftOut }) => leftOut === null);
