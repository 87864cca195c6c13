import type { Dictionary } from '../i18n';
import type { FieldError } from '../types';
import type { Agent, Wanted } from './model';

/** An agent as it stands in the form. */
export interface Draft {
  id: string;
  name: string;
  webUrl: string;
  verifyKey: string;
  vouches: boolean;
}

export type Errors = Partial<Record<keyof Draft, string>>;

const ID = /^[\w-]{1,64}$/;
const WEB = /^https:\/\/[^\s/?#@:]+(\/[^\s?#@]*)?$/;
/** 32 bytes; servers read them without the padding too. */
const KEY = /^[A-Za-z\d+/]{43}=?$/;

export const NEW: Draft = { id: '', name: '', webUrl: '', verifyKey: '', vouches: false };

export function draftOf({ id, name, webUrl, verifyKey, vouches }: Agent): Draft {
  return { id, name, webUrl: webUrl ?? '', verifyKey, vouches };
}

export function wantedOf({ name, webUrl, verifyKey, vouches }: Draft): Wanted {
  return { name: name.trim(), webUrl: webUrl.trim() || null, verifyKey: verifyKey.trim(), vouches };
}

/** @param taken ids that a new agent must not have: it would stand in the place of another */
export function errorsOf(draft: Draft, taken: string[], text: Dictionary['agents']): Errors {
  const { name, webUrl, verifyKey } = wantedOf(draft);
  const errors: Errors = {};
  if (taken.includes(draft.id)) errors.id = text.idTaken;
  if (!isId(draft.id)) errors.id = text.idBad;
  if (!name) errors.name = text.nameMissing;
  if (webUrl && !WEB.test(webUrl)) errors.webUrl = text.webUrlBad;
  if (!KEY.test(verifyKey ?? '')) errors.verifyKey = text.verifyKeyBad;
  return errors;
}

export function errorsFromServer(told: FieldError[]): Errors {
  return Object.fromEntries(told.filter(({ field }) => field in NEW).map(({ field, message }) => [field, message]));
}

/** What a network calls an agent or a business. */
export const isId = (id: string): boolean => ID.test(id);

/** Enough to know a key again by. */
export const short = (key: string): string => `${key.slice(0, 8)}…`;

/** An address as people say it. */
export const said = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '');
