/** The one place that names what the widget keeps on a visitor's device; the storage manifest is made from it. */
export const KEY_PREFIX = 'smartconvo:';

export const keyOf = (site: string): string => KEY_PREFIX + site;

/** How long a chat can be resumed: as long as the server takes the token. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

export type Place = 'localStorage' | 'sessionStorage';

/** Beyond the tab only with consent to functional storage; in the tab unless it was refused. */
export function placesOf(storage: string | undefined, functional: boolean | undefined): Place[] {
  if (functional === false || (storage !== 'session' && storage !== 'persistent')) return [];
  return storage === 'persistent' && functional ? ['localStorage', 'sessionStorage'] : ['sessionStorage'];
}
