import { type Adapter, decided, hear, NOT_REQUIRED, PENDING, page } from '../adapter';

const CATEGORIES = ['functional', 'preferences', 'statistics', 'marketing'];
let decidedNow = false;

/** It says only what is granted: nothing granted and no event means that nobody has answered. */
export const complianz: Adapter = {
  name: 'complianz',
  names: { functional: ['preferences'], analytics: ['statistics'], marketing: ['marketing'] },
  detect: () => !!page.cmplz_has_consent,
  subscribe(changed) {
    hear(document, ['cmplz_fire_categories'], changed);
    hear(document, ['cmplz_status_change'], () => {
      decidedNow = true;
      changed();
    });
  },
  read() {
    const type = page.complianz?.consenttype ?? 'optin';
    if (type !== 'optin') return NOT_REQUIRED;
    const given = Object.fromEntries(CATEGORIES.map((name) => [name, page.cmplz_has_consent(name) === true]));
    const { functional: _, ...chosen } = given;
    return decidedNow || Object.values(chosen).includes(true) ? decided(given) : PENDING;
  },
};
