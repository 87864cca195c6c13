import { describe, expect, it } from 'vitest';
import { inline, parse, plainText, unfinished } from '../../src/chat/markdown';
import { safeUrl } from '../../src/url';

describe('markdown', () => {
  it('reads paragraphs, line breaks and lists', () => {
    expect(parse('a\nb\n\nc\n- x\n- y\n\n1. one\n2. two')).toEqual([
      { type: 'p', lines: [['a'], ['b']] },
      { type: 'p', lines: [['c']] },
      { type: 'ul', start: 1, items: [['x'], ['y']] },
      { type: 'ol', start: 1, items: [['one'], ['two']] },
    ]);
  });

  it('reads bold, italic and code, nested', () => {
    expect(inline('a **b *c* d** `e*f*`')).toEqual([
      'a ',
      { tag: 'strong', kids: ['b ', { tag: 'em', kids: ['c'] }, ' d'] },
      ' ',
      { tag: 'code', kids: ['e*f*'] },
    ]);
  });

  it.each(['2 * 3 * 4', 'snake_case_name', '** not bold **', '**open', '`open', '[a](b)', '[a](javascript:alert(1))'])(
    'leaves alone what is no mark: %s',
    (text) => expect(plainText(text)).toBe(text),
  );

  it('links only to pages and letters', () => {
    expect(inline('[a](https://x.org/p)')).toEqual([{ href: 'https://x.org/p', kids: ['a'] }]);
    expect(inline('[a](mailto:a@x.org)')).toEqual([{ href: 'mailto:a@x.org', kids: ['a'] }]);
    expect(inline('see https://x.org/p.')).toEqual([
      'see ',
      { href: 'https://x.org/p', kids: ['https://x.org/p'] },
      '.',
    ]);
    for (const bad of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      'vbscript:x',
      '//x.org',
      '/p',
      'blob:https://x',
    ])
      expect(safeUrl(bad)).toBeUndefined();
  });

  it('keeps HTML as the text it is', () => {
    expect(parse('<img src=x onerror=alert(1)>')).toEqual([{ type: 'p', lines: [['<img src=x onerror=alert(1)>']] }]);
  });

  it('keeps code blocks as they are, also open ones', () => {
    expect(parse('```js\n**a**\n```\nb')).toEqual([
      { type: 'pre', text: '**a**' },
      { type: 'p', lines: [['b']] },
    ]);
    expect(parse('```\nx')).toEqual([{ type: 'pre', text: 'x' }]);
  });

  it('escapes', () => expect(plainText('\\*a\\* \\[b\\]')).toBe('*a* [b]'));
  it('escapes every sign', () =>
    expect(plainText('\\- 10\\. https\\://a.example \\# C:\\dir')).toBe('- 10. https://a.example # C:\\dir'));

  it.each(['**a', '*', '[', '`', '_a', '[a](', '**a*b'])('is linear for a flood of %s', (piece) => {
    const flood = piece.repeat(20_000);
    expect(plainText(flood).length).toBeGreaterThan(0);
  });

  it('shows a reply that is still being written without loose marks', () => {
    expect(unfinished('see [our pa')).toBe('see our pa');
    expect(unfinished('see [our page](https://x.o')).toBe('see our page');
    expect(unfinished('it is **one')).toBe('it is **one**');
    expect(unfinished('it is **')).toBe('it is ');
    expect(unfinished('[a](https://x.org) b')).toBe('[a](https://x.org) b');
  });
});
