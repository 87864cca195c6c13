import { isHexColour } from '../contrast';

/** What the console asks the preview to show. */
export interface Settings {
  title: string;
  greeting: string;
  locale: string;
  accent: string;
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

/** Nothing but a colour and one of two words, whoever sends it. */
export function looksOf(given: unknown): Pick<Settings, 'look' | 'accent'> {
  const { accent, look } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  return {
    accent: typeof accent === 'string' && isHexColour(accent) ? accent : '',
    look: look === 'dark' ? 'dark' : 'light',
  };
}

/** From the console around this frame, and from nobody else. */
export function isOwnMessage(event: Pick<MessageEvent, 'origin' | 'source'>): boolean {
  return event.origin === location.origin && event.source === parent;
}
