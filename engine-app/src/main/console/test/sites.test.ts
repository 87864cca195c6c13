import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { draftOf, errorsFromServer, errorsOf, isOrigin, NEW, toSite } from '../src/sites/draft';
import { FONTS, isRadius, RADII } from '../src/sites/looks';
import { BANNERS, snippetOf } from '../src/sites/snippet-maker';
import type { Site } from '../src/types';

const site: Site = {
  id: '1',
  key: 'shop',
  name: 'Shop',
  origins: ['https://www.example.com', 'https://shop.example.com'],
  archivedFlows: [],
  flows: ['leadCapture'],
  locale: 'de',
  theme: { accent: '#1f5b41' },
  texts: { title: 'Hallo', data: 'Meine Daten' },
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
      { field: 'theme.accent-dark', message: 'd' },
      { field: 'texts', message: 'c' },
    ]),
  ).toEqual({ origins: 'a', accent: 'b', accentDark: 'd', greeting: 'c' });
});

it('writes into the theme what differs from the usual, and takes out what was cleared', () => {
  const worn = {
    ...site,
    theme: { accent: '#1f5b41', 'accent-dark': '#7FD1A8', radius: '8px', font: 'Georgia, serif' },
  };
  expect(toSite(draftOf(worn), worn).theme).toEqual({ ...worn.theme, 'accent-dark': '#7fd1a8' });
  expect(toSite({ ...draftOf(worn), accentDark: '', radius: '18px', font: '' }, worn).theme).toEqual({
    accent: '#1f5b41',
  });
  expect(Object.keys(errorsOf({ ...draftOf(worn), accentDark: 'red' }, en.sites))).toEqual(['accentDark']);
});

/** Else the server would refuse what is offered here. */
it('offers the fonts that the server takes', () => {
  const server = readFileSync('../../../src/main/java/io/smartconvo/console/Look.java', 'utf8');
  for (const font of FONTS) expect(server).toContain(`"${font}"`);
  for (const radius of RADII) expect(isRadius(radius)).toBe(true);
  expect(['29px', '-1px', '4', 'calc(4px)', '4px 4px'].filter(isRadius)).toEqual([]);
});

it('keeps texts of other names and takes an empty one as the widget’s own', () => {
  expect(toSite({ ...draftOf(site), title: ' ', greeting: ' Servus ' }, site).texts).toEqual({
    data: 'Meine Daten',
    greeting: 'Servus',
  });
});

it('writes into the line only what differs from what the widget does by itself', () => {
  expect(
    snippetOf('https://chat.example', 'shop', { consent: 'klaro', storage: 'persistent', position: 'start' }),
  ).toBe(
    '<script async src="https://chat.example/widget/v1/smartconvo.js" data-site="shop"' +
      ' data-consent="klaro" data-storage="persistent" data-position="start"></script>',
  );
});

it('offers every banner that the widget listens to', () => {
  const [, section = ''] = readFileSync('../../../../docs/widget.md', 'utf8').split('## Consent banners');
  const rows = section.split('**Your own banner**')[0]?.match(/^\| `.*$/gm) ?? [];
  const listed = rows.slice(1).flatMap((row) => row.split('|')[1]?.match(/[\w-]+/g) ?? []);
  expect([...BANNERS].sort()).toEqual(listed.sort());
});

it('writes the line for the pages of a site', () => {
  expect(snippetOf('https://chat.example', 'shop')).toBe(
    '<script async src="https://chat.example/widget/v1/smartconvo.js" data-site="shop"></script>',
  );
});
