import { isHexColour } from '../contrast';
import { isFont, isRadius } from '../sites/looks';

/** What the console asks the preview to show. */
export interface Settings {
  title: string;
  greeting: string;
  locale: string;
  accent: string;
  accentDark: string;
  radius: string;
  font: string;
  look: 'light' | 'dark';
}

/** As the part of an address that no server sees. */
export function hashOf(settings: Settings): string {
  return `#${new URLSearchParams({ ...settings })}`;
}

export function settingsFrom(hash: string): Settings {
  const given = new URLSearchParams(hash.slice(1));
  return {
    title: given.get('title') ?? '',
    greeting: given.get('greeting') ?? '',
    locale: given.get('locale') || 'en',
    ...looksOf(Object.fromEntries(given)),
  };
}

export type Looks = Pick<Settings, 'look' | 'accent' | 'accentDark' | 'radius' | 'font'>;

/** Nothing but what a theme may hold, whoever sends it. */
export function looksOf(given: unknown): Looks {
  const { accent, accentDark, radius, font, look } = (
    typeof given === 'object' && given !== null ? given : {}
  ) as Record<string, unknown>;
  return {
    accent: only(accent, isHexColour),
    accentDark: only(accentDark, isHexColour),
    radius: only(radius, isRadius),
    font: only(font, isFont),
    look: look === 'dark' ? 'dark' : 'light',
  };
}

function only(given: unknown, fits: (value: string) => boolean): string {
  return typeof given === 'string' && fits(given) ? given : '';
}

/** From the console around this frame, and from nobody else. */
export function isOwnMessage(event: Pick<MessageEvent, 'origin' | 'source'>): boolean {
  return event.origin === location.origin && event.source === parent;
}
