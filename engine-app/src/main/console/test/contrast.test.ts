import { expect, it } from 'vitest';
import { contrast, isHexColour, textOn } from '../src/contrast';

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
