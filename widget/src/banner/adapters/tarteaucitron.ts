import { type Adapter, decided, hear, PENDING, page } from '../adapter';

/** A service is true, false, or anything else while it waits. */
export const tarteaucitron: Adapter = {
  name: 'tarteaucitron',
  detect: () => !!page.tarteaucitron?.state,
  subscribe: (changed) => {
    hear(document, ['tac.consent_updated'], changed);
    hear(window, ['tac.root_available'], changed);
  },
  read() {
    const { state, job = [], services = {} } = page.tarteaucitron;
    const keys = job as string[];
    if (!keys.length || keys.some((key) => typeof state[key] !== 'boolean')) return PENDING;
    const given: Record<string, unknown> = {};
    for (const key of keys) {
      const type = services[key]?.type;
      if (type) given[type] = given[type] !== false && state[key];
    }
    return decided({ ...given, ...Object.fromEntries(keys.map((key) => [key, state[key]])) });
  },
};
