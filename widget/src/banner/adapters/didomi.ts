import { type Adapter, decided, NOT_REQUIRED, PENDING, page } from '../adapter';

/** Purposes nobody decided on are off; the site names its own with `data-functional` and the like. */
export const didomi: Adapter = {
  name: 'didomi',
  names: {
    functional: ['functional', 'cookies'],
    analytics: ['analytics', 'measure_content_performance'],
    marketing: ['marketing', 'create_ads_profile', 'select_personalized_ads'],
  },
  detect: () => !!(page.Didomi?.getCurrentUserStatus ?? page.Didomi?.getUserConsentStatusForAll),
  subscribe(changed) {
    (page.didomiEventListeners ??= []).push({ event: 'consent.changed', listener: changed });
    (page.didomiOnReady ??= []).push(changed);
  },
  read() {
    const { Didomi } = page;
    if (!Didomi.getCurrentUserStatus) {
      const { enabled = [], disabled = [] } = Didomi.getUserConsentStatusForAll().purposes ?? {};
      const given = (names: string[], state: boolean) => Object.fromEntries(names.map((name) => [name, state]));
      return enabled.length + disabled.length
        ? decided({ ...given(enabled, true), ...given(disabled, false) })
        : PENDING;
    }
    const { purposes = {}, regulation, updated } = Didomi.getCurrentUserStatus();
    if (regulation === 'none') return NOT_REQUIRED;
    if (!updated || Didomi.shouldUserStatusBeCollected?.() === true) return PENDING;
    const states = Object.entries(purposes) as [string, { enabled?: boolean }][];
    return decided(Object.fromEntries(states.map(([id, { enabled }]) => [id, enabled])));
  },
};
