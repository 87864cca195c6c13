import { type Adapter, decided, hear, NOT_REQUIRED, PENDING, page } from '../adapter';

const CATEGORIES = ['preferences', 'statistics', 'marketing'];
const SETTLED_MS = 500;
let heard = false;
let settled = false;

/** WordPress' consent API has been seen to say yes for a moment until the banner behind it corrected it. */
export const wpConsent: Adapter = {
  name: 'wp-consent-api',
  names: { functional: ['preferences'], analytics: ['statistics'], marketing: ['marketing'] },
  detect: () => !!page.wp_has_consent,
  subscribe(changed) {
    hear(document, ['wp_listen_for_consent_change'], () => {
      heard = true;
      changed();
    });
    const settle = () =>
      setTimeout(() => {
        settled = true;
        changed();
      }, SETTLED_MS);
    if (page.wp_consent_type) settle();
    else hear(document, ['wp_consent_type_defined'], settle);
  },
  read() {
    const type = page.wp_consent_type;
    if (!type || !(heard || settled)) return PENDING;
    if (type !== 'optin') return NOT_REQUIRED;
    const given = Object.fromEntries(CATEGORIES.map((name) => [name, page.wp_has_consent(name) === true]));
    return heard || Object.values(given).includes(true) ? decided(given) : PENDING;
  },
};
