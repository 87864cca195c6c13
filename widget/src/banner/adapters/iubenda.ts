import { type Adapter, decided, PENDING, page } from '../adapter';

const callbacks = () => (((page._iub ??= {}).csConfiguration ??= {}).callback ??= {});

/** Purposes have numbers. `null` means that no consent is needed, which is none. */
export const iubenda: Adapter = {
  name: 'iubenda',
  names: { functional: ['2'], analytics: ['4'], marketing: ['5'] },
  detect: () => !!page._iub?.cs?.api?.getPreferences,
  subscribe(changed) {
    const all = callbacks();
    for (const name of ['onPreferenceExpressed', 'onPreferenceExpressedOrNotNeeded', 'onConsentRejected']) {
      const before = all[name];
      all[name] = (...args: unknown[]) => {
        before?.(...args);
        changed();
      };
    }
  },
  read() {
    const { purposes } = page._iub.cs.api.getPreferences() ?? {};
    return purposes ? decided(purposes) : PENDING;
  },
};
