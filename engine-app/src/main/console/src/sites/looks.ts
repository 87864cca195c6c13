/** Fonts that are on visitors' devices already. The server takes these and no others. */
export const FONTS = [
  'system-ui, sans-serif',
  'Arial, Helvetica, sans-serif',
  'Verdana, Geneva, sans-serif',
  'Georgia, serif',
  'ui-rounded, system-ui, sans-serif',
  'ui-monospace, monospace',
] as const;

export type Font = (typeof FONTS)[number];

/** How round the corners are, from square on. */
export const RADII = ['0px', '8px', '18px', '28px'] as const;
export const USUAL_RADIUS = '18px';

export function isRadius(value: string): boolean {
  return /^([0-9]|1[0-9]|2[0-8])px$/.test(value);
}

export function isFont(value: string): value is Font {
  return (FONTS as readonly string[]).includes(value);
}
