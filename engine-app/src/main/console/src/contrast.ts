/** Contrast as WCAG 2.2 counts it. */

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** What normal text needs at least (level AA). */
export const READABLE = 4.5;

/** What a control needs against what is around it (SC 1.4.11). */
export const VISIBLE = 3;

const PAGES = { white: '#ffffff', black: '#15181e' } as const;

/** How well a colour stands out on a light page, or on a dark one. */
export function besides(colour: string, page: keyof typeof PAGES): number {
  return contrast(colour, PAGES[page]);
}

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
