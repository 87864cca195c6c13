import { type Adapter, decided, hear, NOT_REQUIRED, PENDING, page } from '../adapter';

/** Its active groups hold what is always on, and where one has to opt out all of them, before and without an answer. */
export const oneTrust: Adapter = {
  name: 'onetrust',
  names: { functional: ['C0003'], analytics: ['C0002'], marketing: ['C0004'] },
  detect: () => !!page.OneTrust?.OnConsentChanged && !!page.OneTrust.IsAlertBoxClosed,
  subscribe(changed) {
    hear(window, ['OneTrustGroupsUpdated', 'OTConsentApplied'], changed);
    page.OneTrust.OnConsentChanged(changed);
  },
  read() {
    const { OneTrust, OnetrustActiveGroups, OptanonActiveGroups } = page;
    const model = String(OneTrust.GetDomainData?.()?.ConsentModel?.Name ?? 'opt-in').toLowerCase();
    if (model !== 'opt-in') return NOT_REQUIRED;
    if (OneTrust.IsAlertBoxClosed() !== true) return PENDING;
    const groups = String(OnetrustActiveGroups ?? OptanonActiveGroups ?? '').split(',');
    return decided(Object.fromEntries(groups.filter(Boolean).map((id) => [id, true])));
  },
};
