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

export const keyOf = (site: string): string => `smartconvo:${site}`;

/** Storage may be blocked: then every call is without effect, and the page's own memory has to do. */
export function sessionMemory(site: string, storage: () => Storage = () => sessionStorage): Memory {
  const key = keyOf(site);
  return {
    load: () => attempt(() => parse(storage().getItem(key))),
    save: (bookmark) => attempt(() => storage().setItem(key, JSON.stringify({ site, ...bookmark }))),
    forget: () => attempt(() => storage().removeItem(key)),
  };
}

export function noMemory(): Memory {
  return { load: () => undefined, save: () => {}, forget: () => {} };
}

function parse(value: string | null): Bookmark | undefined {
  const { token, after } = JSON.parse(value ?? '{}') as Partial<Bookmark>;
  return typeof token === 'string' && Number.isSafeInteger(after) ? { token, after: after as number } : undefined;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
