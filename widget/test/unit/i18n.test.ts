import { describe, expect, it } from 'vitest';
import { canonical, fill, languageOf, plural } from '../../src/i18n';
import { texts as ar } from '../../src/i18n/ar';
import { texts as cardsAr } from '../../src/i18n/cards-ar';
import { texts as cardsDe } from '../../src/i18n/cards-de';
import { texts as cardsEn } from '../../src/i18n/cards-en';
import { texts as de } from '../../src/i18n/de';
import { texts as en } from '../../src/i18n/en';
import { texts as mydataAr } from '../../src/i18n/mydata-ar';
import { texts as mydataDe } from '../../src/i18n/mydata-de';
import { texts as mydataEn } from '../../src/i18n/mydata-en';

const english = { ...en, cards: cardsEn, mydata: mydataEn };
const flat = (value: object, path = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[path + key, inner] as [string, string]] : flat(inner, `${path}${key}.`),
  );
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
const plurals = (key: string) => /^(unread|cards\.problems|mydata\.events)\./.test(key);

describe.each([
  ['de', { ...de, cards: cardsDe, mydata: mydataDe }],
  ['ar', { ...ar, cards: cardsAr, mydata: mydataAr }],
] as const)('the words of %s', (code, texts) => {
  const own = new Map(flat(texts));

  it('are complete', () => {
    const keys = (all: [string, string][]) =>
      all
        .map(([key]) => key)
        .filter((key) => !plurals(key))
        .sort();
    expect(keys([...own])).toEqual(keys(flat(english)));
  });

  it('have the same places to fill', () => {
    for (const [key, text] of flat(english))
      if (!plurals(key)) expect([key, places(own.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('know every plural of the language', () => {
    const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    for (const forms of [texts.unread, texts.cards.problems, texts.mydata.events])
      for (const rule of needed) expect(forms[rule] ?? forms.other).toBeTruthy();
  });
});

describe('languages', () => {
  it.each([
    ['de-AT', 'de', 'ltr'],
    ['ar-EG', 'ar', 'rtl'],
    ['en-GB', 'en', 'ltr'],
    ['fr', 'en', 'ltr'],
    ['', 'en', 'ltr'],
    ['de_DE', 'de', 'ltr'],
    ['../x', 'en', 'ltr'],
  ])('%s is spoken as %s', async (tag, code, dir) => expect(await languageOf(tag)).toMatchObject({ code, dir }));

  it('always make a tag the server takes', () => {
    for (const tag of ['', 'x', 'de_DE', '../../etc', 'en-GB', 'zh-Hant-TW'])
      expect(canonical(tag)).toMatch(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/);
  });

  it('count', async () => {
    const language = await languageOf('en');
    expect(plural(language, en.unread, 1)).toBe('1 unread message');
    expect(plural(language, en.unread, 3)).toBe('3 unread messages');
    const arabic = await languageOf('ar');
    expect(plural(arabic, ar.unread, 2)).toBe('رسالتان غير مقروءتين');
  });

  it('fill places, and leave unknown ones', () => expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}'));
});
