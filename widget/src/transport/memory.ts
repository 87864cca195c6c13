import { KEPT_MS, keyOf, placesOf } from '../storage';

/** Where the conversation is resumed from: nothing but the opaque token and how far the visitor has read. */
export interface Bookmark {
  token: string;
  after: number;
}

export interface Memory {
  load(): Bookmark | undefined;
  save(bookmark: Bookmark): void;
  forget(): void;
}

interface Rules {
  site: string;
  storage?: string | undefined;
  consent: Record<string, boolean>;
}

/** Keeps the bookmark where the site's storage mode and the visitor's decision allow it at that moment. */
export function memoryOf(rules: Rules, now: () => number = Date.now): Memory {
  const key = keyOf(rules.site);
  const places = () => placesOf(rules.storage, rules.consent.functional);
  return {
    load: () => {
      for (const place of places()) {
        const found = attempt(() => parse(globalThis[place].getItem(key), now()));
        if (found) return found;
      }
      return undefined;
    },
    save: (bookmark) => {
      for (const place of places()) {
        const until = place === 'localStorage' ? { until: now() + KEPT_MS } : {};
        attempt(() => globalThis[place].setItem(key, JSON.stringify({ site: rules.site, ...bookmark, ...until })));
      }
    },
    // Where nothing may be kept, nothing is: the loader wipes at the moment of the refusal.
    forget: () => {
      for (const place of places()) attempt(() => globalThis[place].removeItem(key));
    },
  };
}

function parse(value: string | null, now: number): Bookmark | undefined {
  const { token, after, until = now } = JSON.parse(value ?? '{}') as Partial<Bookmark> & { until?: number };
  if (typeof token !== 'string' || !Number.isSafeInteger(after) || until < now) return undefined;
  return { token, after: after as number };
}

/** Storage may be blocked: then every call is without effect, and the page's own memory has to do. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
