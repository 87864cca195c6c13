import { type Adapter, decided, hear, PENDING, page } from '../adapter';

export const cookieFirst: Adapter = {
  name: 'cookiefirst',
  names: { functional: ['functional'], analytics: ['performance'], marketing: ['advertising'] },
  detect: () => page.CookieFirst?.consent !== undefined,
  subscribe: (changed) => hear(window, ['cf_init', 'cf_consent'], changed),
  read: () => (page.CookieFirst.consent ? decided(page.CookieFirst.consent) : PENDING),
};
