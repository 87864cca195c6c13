import { type Adapter, decided, hear, PENDING, page } from '../adapter';

/** Categories can be on although the visitor has done nothing. */
export const cookieYes: Adapter = {
  name: 'cookieyes',
  detect: () => !!page.getCkyConsent,
  subscribe: (changed) => hear(document, ['cookieyes_banner_load', 'cookieyes_consent_update'], changed),
  read() {
    const { isUserActionCompleted, categories } = page.getCkyConsent();
    return isUserActionCompleted === true ? decided(categories) : PENDING;
  },
};
