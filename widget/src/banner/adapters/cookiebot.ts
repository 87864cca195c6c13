import { type Adapter, decided, hear, PENDING, page } from '../adapter';

/** Scrolling on is a response to it too, and no consent. */
export const cookiebot: Adapter = {
  name: 'cookiebot',
  detect: () => !!page.Cookiebot?.consent,
  subscribe: (changed) => hear(window, ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline'], changed),
  read() {
    const { hasResponse, consent } = page.Cookiebot;
    if (hasResponse !== true || consent.method !== 'explicit') return PENDING;
    const { preferences, statistics, marketing } = consent;
    return decided({ preferences, statistics, marketing });
  },
};
