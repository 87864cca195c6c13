import { expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { draftOf, errorsFromServer, errorsOf, isOrigin, NEW, toSite } from '../src/sites/draft';
import { snippetOf } from '../src/sites/Snippet';
import type { Site } from '../src/types';

const site: Site = {
  id: '1',
  key: 'shop',
  name: 'Shop',
  origins: ['https://www.example.com', 'https://shop.example.com'],
  flows: ['leadCapture'],
  locale: 'de',
  theme: { accent: '#1f5b41' },
  texts: { de: { title: 'Hallo' } },
};

it.each(['https://www.example.com', 'https://example.com:8443', 'http://localhost:3000', 'http://127.0.0.1'])(
  'takes %s as an address',
  (origin) => expect(isOrigin(origin)).toBe(true),
);

it.each([
  'http://www.example.com',
  'https://www.example.com/',
  'https://www.example.com/shop',
  'www.example.com',
  'https://*.example.com/x',
  'https://user@example.com',
  'null',
  'javascript:alert(1)',
])('refuses %s as an address', (origin) => expect(isOrigin(origin)).toBe(false));

it('says what is missing or wrong in a draft', () => {
  expect(errorsOf(draftOf(site), en.sites)).toEqual({});
  expect(Object.keys(errorsOf({ ...NEW, accent: 'red' }, en.sites)).sort()).toEqual([
    'accent',
    'flows',
    'name',
    'origins',
  ]);
  expect(errorsOf({ ...draftOf(site), origins: 'https://ok.example\nshop.example' }, en.sites).origins).toContain(
    'shop.example',
  );
});

it('keeps what the form does not show', () => {
  const changed = toSite({ ...draftOf(site), name: ' New ', accent: '#ABCDEF' }, site);
  expect(changed).toMatchObject({
    name: 'New',
    texts: site.texts,
    theme: { accent: '#abcdef' },
    origins: site.origins,
  });
  expect(changed).not.toHaveProperty('key');
});

it('finds the field that the server means', () => {
  expect(
    errorsFromServer([
      { field: 'origins[1]', message: 'a' },
      { field: 'theme.accent', message: 'b' },
      { field: 'texts.de', message: 'c' },
    ]),
  ).toEqual({ origins: 'a', accent: 'b' });
});

it('writes the line for the pages of a site', () => {
  expect(snippetOf('https://chat.example', 'shop')).toBe(
    '<script async src="https://chat.example/widget/v1/smartconvo.js" data-site="shop"></script>',
  );
});
