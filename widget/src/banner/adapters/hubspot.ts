import { type Adapter, decided, PENDING, page } from '../adapter';

let categories: Record<string, unknown> | undefined;

export const hubspot: Adapter = {
  name: 'hubspot',
  names: { functional: ['functionality'], analytics: ['analytics'], marketing: ['advertisement'] },
  detect: () => !!page._hsq?.push,
  subscribe: (changed) =>
    page._hsq.push([
      'addPrivacyConsentListener',
      (consent: { categories?: Record<string, unknown> }) => {
        categories = consent.categories ?? {};
        changed();
      },
    ]),
  read: () => (categories ? decided(categories) : PENDING),
};
