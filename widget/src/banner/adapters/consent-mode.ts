import { type Adapter, decided, PENDING, page } from '../adapter';

let updated: Record<string, unknown> | undefined;

/** Google's Consent Mode v2. A default is the site's word, and only an update is the visitor's. */
export const consentMode: Adapter = {
  name: 'gcm',
  names: {
    functional: ['functionality_storage', 'personalization_storage'],
    analytics: ['analytics_storage'],
    marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'],
  },
  detect: () => Array.isArray(page.dataLayer),
  subscribe(changed) {
    const { dataLayer } = page;
    const take = (entry: ArrayLike<unknown>) => {
      if (entry?.[0] !== 'consent' || entry[1] !== 'update') return;
      updated = { ...updated, ...(entry[2] as object) };
      changed();
    };
    const { push } = dataLayer;
    dataLayer.push = function (...entries: never[]) {
      const answer = push.apply(this, entries);
      entries.forEach(take);
      return answer;
    };
    [...dataLayer].forEach(take);
  },
  read: () =>
    updated
      ? decided(Object.fromEntries(Object.entries(updated).map(([name, state]) => [name, state === 'granted'])))
      : PENDING,
};
