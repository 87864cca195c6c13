import { describe, expect, it } from 'vitest';
import { dictionaries, type Language } from '../src/i18n';

type Entry = [path: string, value: unknown];

function entries(node: object, path = ''): Entry[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'object' && value !== null ? entries(value, here) : [[here, value] as Entry];
  });
}

const english = entries(dictionaries.en);
const others = (Object.keys(dictionaries) as Language[]).filter((language) => language !== 'en');

describe.each(others)('%s', (language) => {
  const translated = new Map(entries(dictionaries[language]));

  it('has exactly the words that English has', () => {
    expect([...translated.keys()].sort()).toEqual(english.map(([path]) => path).sort());
  });

  it('uses everything a sentence is given', () => {
    for (const [path, value] of english.filter(([, value]) => typeof value === 'function')) {
      expect(said(translated.get(path)), path).toEqual(said(value));
    }
  });

  it('leaves nothing empty', () => {
    for (const [path, value] of [...english, ...translated]) {
      if (typeof value === 'string') expect(value.trim(), path).not.toBe('');
    }
  });
});

/** Which of its arguments a sentence shows. */
function said(sentence: unknown): number[] {
  if (typeof sentence !== 'function') return [];
  const given = [701, 702, 703];
  const text = String(sentence(...given));
  return given.filter((value) => text.includes(String(value)));
}
