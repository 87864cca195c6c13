/** Contrast as WCAG 2.2 counts it. */

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** What normal text needs at least (level AA). */
export const READABLE = 4.5;

/** What a control needs against what is around it (SC 1.4.11). */
export const VISIBLE = 3;

export interface Contrast {
  text: 'white' | 'black';
  ratio: number;
  readable: boolean;
}

export function isHexColour(value: string): boolean {
  return HEX.test(value);
}

/** From 1 (none) to 21 (black on white); NaN if one of the two is no colour. */
export function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((light ?? Number.NaN) + 0.05) / ((dark ?? Number.NaN) + 0.05);
}

/** White and black text on a background, the better one first. */
export function textOn(background: string): [Contrast, Contrast] | null {
  if (!isHexColour(background)) return null;
  const white = judge('white', contrast(background, '#ffffff'));
  const black = judge('black', contrast(background, '#000000'));
  return white.ratio >= black.ratio ? [white, black] : [black, white];
}

function judge(text: 'white' | 'black', ratio: number): Contrast {
  return { text, ratio, readable: ratio >= READABLE };
}

function luminance(colour: string): number {
  const parts = HEX.exec(colour);
  if (!parts) return Number.NaN;
  const [r, g, b] = parts.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

export type Look = 'light' | 'dark';

/** The widget's own colours, as `chat.css` has them; `tint` is how much of the accent is in a tinted area. */
export const PANELS: Record<Look, { background: string; words: string; line: string; tint: number }> = {
  light: { background: '#ffffff', words: '#171a21', line: '#7f8897', tint: 0.08 },
  dark: { background: '#15181e', words: '#eceef3', line: '#7d8797', tint: 0.18 },
};

/** How much of the accent is in the edge of a choice. */
export const EDGE = 0.55;

export interface Pair {
  of: 'onAccent' | 'accent' | 'onTint' | 'edge';
  ratio: number;
  needed: number;
}

/** Every pair of colours in which the widget uses an accent. */
export function pairsOf(accent: string, look: Look): Pair[] {
  const { background, words, line, tint } = PANELS[look];
  return [
    { of: 'onAccent', ratio: textOn(accent)?.[0].ratio ?? Number.NaN, needed: READABLE },
    { of: 'accent', ratio: contrast(accent, background), needed: VISIBLE },
    { of: 'onTint', ratio: contrast(words, mix(accent, background, tint)), needed: READABLE },
    { of: 'edge', ratio: contrast(mix(accent, line, EDGE), background), needed: VISIBLE },
  ];
}

/** As `color-mix(in srgb, …)` does. */
export function mix(first: string, second: string, share: number): string {
  const [one, other] = [HEX.exec(first), HEX.exec(second)];
  if (!one || !other) return '';
  const channel = (at: number) =>
    Math.round(Number.parseInt(one[at] ?? '', 16) * share + Number.parseInt(other[at] ?? '', 16) * (1 - share));
  return `#${[1, 2, 3].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
}
