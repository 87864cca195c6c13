import { type Adapter, decided, hear, PENDING, page } from '../adapter';

const api = () => page.Shopify?.customerPrivacy;

/** "Allowed" is also true where nobody has to be asked, so it is the visitor's own words that count. */
export const shopify: Adapter = {
  name: 'shopify',
  names: { functional: ['preferences'], analytics: ['analytics'], marketing: ['marketing'] },
  detect: () => !!page.Shopify?.loadFeatures || !!api(),
  subscribe(changed) {
    hear(document, ['visitorConsentCollected'], changed);
    if (!api()) page.Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], changed);
  },
  read() {
    const words: Record<string, string> = api()?.currentVisitorConsent?.() ?? {};
    const entries = Object.entries(words).filter(([, word]) => word === 'yes' || word === 'no');
    return entries.length
      ? decided(Object.fromEntries(entries.map(([name, word]) => [name, word === 'yes'])))
      : PENDING;
  },
};
