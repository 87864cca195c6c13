import { KEPT_MS, KEY_PREFIX, type Place } from './storage';

interface Entry {
  key: string;
  place: Place;
  /** `necessary-on-use` only after the visitor has opened the chat; `functional` only with their consent. */
  class: 'necessary-on-use' | 'functional' | 'analytics';
  /** An ISO 8601 duration counted from the last use, or `tab`: gone with the tab. */
  ttl: string;
  modes: string[];
  fields: string[];
  purpose: string;
}

const key = `${KEY_PREFIX}{site}`;

/** What stands at /widget/v1/storage-manifest.json. A browser test holds it against a whole visit in every mode. */
export const manifest: { version: 1; keys: Entry[]; cookies: []; indexedDb: []; caches: []; serviceWorkers: [] } = {
  version: 1,
  keys: [
    {
      key,
      place: 'sessionStorage',
      class: 'necessary-on-use',
      ttl: 'tab',
      modes: ['session', 'persistent'],
      fields: ['site', 'token', 'after'],
      purpose: 'Lets the chat the visitor has opened go on after a reload of the tab.',
    },
    {
      key,
      place: 'localStorage',
      class: 'functional',
      ttl: `PT${KEPT_MS / 3_600_000}H`,
      modes: ['persistent'],
      fields: ['site', 'token', 'after', 'until'],
      purpose:
        'Lets the chat go on in another tab or after the browser was closed, with the visitor’s consent to functional storage.',
    },
  ],
  cookies: [],
  indexedDb: [],
  caches: [],
  serviceWorkers: [],
};
