import { type Adapter, decided, hear, PENDING, page } from '../adapter';

/** Usercentrics 3 answers later, and its stub may throw before it is ready. */
export const usercentricsV3: Adapter = {
  name: 'usercentrics-v3',
  detect: () => !!page.__ucCmp?.getConsentDetails,
  subscribe: (changed) =>
    hear(window, ['UC_CMP_API_READY', 'UC_UI_INITIALIZED', 'UC_UI_CMP_EVENT', 'UC_CONSENT'], changed),
  async read() {
    if ((await page.__ucCmp.isInitialized()) !== true) return PENDING;
    const { consent, categories = {} } = await page.__ucCmp.getConsentDetails();
    if (consent?.type !== 'EXPLICIT') return PENDING;
    const states = Object.entries(categories) as [string, { state?: string }][];
    return decided(Object.fromEntries(states.map(([slug, { state }]) => [slug, state === 'ALL_ACCEPTED'])));
  },
};
