import { heedGpc } from '../gpc';
import type { Options } from '../host';
import type { Adapter, Purpose, Reading } from './adapter';

/** What sites call these purposes when a banner leaves the names to them. */
const ALIASES: Record<Purpose, string[]> = {
  functional: ['smartconvo', 'functional', 'functionality', 'functionality_storage', 'preferences'],
  analytics: ['analytics', 'analytic', 'analytics_storage', 'statistics', 'performance', 'measurement'],
  marketing: ['marketing', 'advertising', 'advertisement', 'targeting', 'ads', 'ad_storage'],
};
const PURPOSES = Object.keys(ALIASES) as Purpose[];

export type Decision = Record<Purpose, boolean>;

export const NOTHING: Decision = { functional: false, analytics: false, marketing: false };

/** Default deny: a purpose is granted when every name it goes by is, and Global Privacy Control does not bar it. */
export function normalise(reading: Reading, { names }: Pick<Adapter, 'names'>, options: Options): Decision {
  if (reading.status === 'pending') return NOTHING;
  const given = new Map(Object.entries(reading.given ?? {}).map(([name, state]) => [name.toLowerCase(), state]));
  const granted = (purpose: Purpose) => {
    const own = wordsOf(options[purpose]);
    const known = (names ?? ALIASES)[purpose].filter((name) => given.has(name.toLowerCase()));
    const asked = own.length ? own : known;
    return asked.length > 0 && asked.every((name) => given.get(name.toLowerCase()) === true);
  };
  const free = (purpose: Purpose) => purpose !== 'marketing' && wordsOf(options.unregulated).includes(purpose);
  const allowed = reading.status === 'decided' ? granted : free;
  const decision = Object.fromEntries(PURPOSES.map((purpose) => [purpose, allowed(purpose)])) as Decision;
  return heedGpc(decision, options.gpc) as Decision;
}

const wordsOf = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);
