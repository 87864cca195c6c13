/** What a banner's own state amounts to. */
export interface Reading {
  /** `decided` only by an explicit act of the visitor; `notRequired` where the banner says that no law asks for one. */
  status: 'pending' | 'decided' | 'notRequired';
  /** By the banner's own names. Whatever is not exactly `true` is not granted. */
  given?: Record<string, unknown>;
}

export type Purpose = 'functional' | 'analytics' | 'marketing';

/** One kind of consent banner, asked in memory and never by its cookies. */
export interface Adapter {
  name: string;
  /** Its own names for the purposes, where they are fixed; those of them it knows must all be granted. */
  names?: Record<Purpose, string[]>;
  detect(): boolean;
  /** Called once, before the first `read`; `changed` after anything that may have been a decision. */
  subscribe(changed: () => void): void;
  read(): Reading | Promise<Reading>;
}

export const PENDING: Reading = { status: 'pending' };
export const NOT_REQUIRED: Reading = { status: 'notRequired' };
export const decided = (given: Record<string, unknown>): Reading => ({ status: 'decided', given });

// biome-ignore lint/suspicious/noExplicitAny: what banners put on a page has no types, and every step is checked
export type Foreign = any;

/** The page as banners use it. */
export const page = globalThis as Foreign;

export const hear = (target: EventTarget, names: string[], changed: () => void): void => {
  for (const name of names) target.addEventListener(name, changed);
};
