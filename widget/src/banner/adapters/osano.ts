import { type Adapter, decided, PENDING, page } from '../adapter';

let saved: Record<string, unknown> | undefined;

/** Osano's CMP. A toggle that moved is not saved yet, and what it starts with may be nobody's answer. */
export const osano: Adapter = {
  name: 'osano',
  names: { functional: ['PERSONALIZATION', 'STORAGE'], analytics: ['ANALYTICS'], marketing: ['MARKETING'] },
  detect: () => !!page.Osano?.cm?.addEventListener,
  subscribe(changed) {
    for (const event of ['osano-cm-initialized', 'osano-cm-consent-saved'])
      page.Osano.cm.addEventListener(event, (consent: Record<string, unknown> | undefined) => {
        if (!consent) return;
        saved = consent;
        changed();
      });
  },
  read: () =>
    saved
      ? decided(Object.fromEntries(Object.entries(saved).map(([name, state]) => [name, state === 'ACCEPT'])))
      : PENDING,
};
