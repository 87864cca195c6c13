import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contrast, EDGE, isHexColour, mix, PANELS, pairsOf, textOn } from '../src/contrast';

it('counts contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#FFFFFF', '#ffffff')).toBe(1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#ffffff', '#0000ff')).toBeCloseTo(8.59, 2);
});

it('prefers the text that can be read better', () => {
  expect(textOn('#1f5b41')?.map(({ text, readable }) => [text, readable])).toEqual([
    ['white', true],
    ['black', false],
  ]);
  expect(textOn('#ffd34d')?.[0]).toMatchObject({ text: 'black', readable: true });
  expect(textOn('#777777')?.map(({ readable }) => readable)).toEqual([true, false]);
});

it('judges no colour that is none', () => {
  for (const value of ['', '#fff', 'red', '#12345g', '1f5b41', '#1f5b4100']) {
    expect(isHexColour(value)).toBe(false);
    expect(textOn(value)).toBeNull();
  }
  expect(contrast('red', '#ffffff')).toBeNaN();
});

it('mixes colours as style sheets do', () => {
  expect(mix('#ffffff', '#000000', 0.5)).toBe('#808080');
  expect(mix('#1f5b41', '#ffffff', 0)).toBe('#ffffff');
  expect(mix('#1f5b41', '#ffffff', 1)).toBe('#1f5b41');
  expect(mix('red', '#ffffff', 1)).toBe('');
});

it('judges every pair in which the widget uses an accent', () => {
  const short = (accent: string, look: 'light' | 'dark') =>
    pairsOf(accent, look)
      .filter(({ ratio, needed }) => ratio < needed)
      .map(({ of }) => of);
  expect(short('#1f5b41', 'light')).toEqual([]);
  expect(short('#1f5b41', 'dark')).toContain('accent');
  expect(short('#ffe600', 'light')).toContain('accent');
  expect(short('#7fdbca', 'dark')).toEqual([]);
});

/** What is judged here is painted there. */
it('knows the colours of the widget', () => {
  const css = readFileSync('../../../../widget/src/chat/chat.css', 'utf8');
  const [light = '', dark = ''] = css.split(':host([data-theme="dark"])');
  for (const [sheet, panel] of [
    [light, PANELS.light],
    [dark, PANELS.dark],
  ] as const) {
    const short = (colour: string) => colour.replace(/^#fff(fff)$/, '#fff');
    expect(sheet).toContain(`--_bg: var(--sc-bg, ${short(panel.background)})`);
    expect(sheet).toContain(`--_fg: var(--sc-fg, ${panel.words})`);
    expect(sheet).toContain(`--_line: ${panel.line}`);
    expect(sheet).toContain(`--_tint: color-mix(in srgb, var(--_accent) ${Math.round(panel.tint * 100)}%, var(--_bg))`);
  }
  expect(light).toContain(`--_tinted: color-mix(in srgb, var(--_accent) ${Math.round(EDGE * 100)}%, var(--_line))`);
});
