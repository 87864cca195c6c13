import { type Adapter, decided, hear, PENDING, page } from '../adapter';

/** In its opt-out mode categories count as accepted before anybody was asked, so only a valid consent is read. */
export const vanillaCookieConsent: Adapter = {
  name: 'vanilla-cookieconsent',
  detect: () => !!page.CookieConsent?.validConsent,
  subscribe: (changed) => hear(window, ['cc:onFirstConsent', 'cc:onConsent', 'cc:onChange'], changed),
  read() {
    const { CookieConsent } = page;
    if (CookieConsent.validConsent() !== true) return PENDING;
    const { acceptedCategories = [], rejectedCategories = [] } = CookieConsent.getUserPreferences();
    return decided({
      ...Object.fromEntries(rejectedCategories.map((name: string) => [name, false])),
      ...Object.fromEntries(acceptedCategories.map((name: string) => [name, true])),
    });
  },
};
