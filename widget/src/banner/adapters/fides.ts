import { type Adapter, decided, hear, PENDING, page } from '../adapter';

const EXPLICIT = ['accept', 'reject', 'save', 'individual_notice'];
let saved = false;

/** `Fides.consent` begins with defaults: only what was saved counts, now or on a visit before. */
export const fides: Adapter = {
  name: 'fides',
  detect: () => !!page.Fides?.consent,
  subscribe: (changed) =>
    hear(window, ['FidesConsentLoaded', 'FidesUpdated'], () => {
      saved = true;
      changed();
    }),
  read: () =>
    saved || EXPLICIT.includes(page.Fides.fides_meta?.consentMethod) ? decided(page.Fides.consent) : PENDING,
};
