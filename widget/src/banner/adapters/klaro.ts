import { type Adapter, decided, PENDING, page } from '../adapter';

interface Service {
  name: string;
  purposes?: string[];
}

const manager = () => page.klaro.getManager(page.klaroConfig);

/** `getConsent` shows toggles that were never saved and defaults that were never confirmed: `savedConsents` does not. */
export const klaro: Adapter = {
  name: 'klaro',
  detect: () => !!page.klaro?.getManager && !!page.klaroConfig && !!manager(),
  // A reset is told by an event of another name than a saved decision, so all of them count.
  subscribe: (changed) => manager().watch({ update: changed }),
  read() {
    const { confirmed, savedConsents, config } = manager();
    if (confirmed !== true) return PENDING;
    const given: Record<string, unknown> = { ...savedConsents };
    for (const { name, purposes = [] } of config.services as Service[])
      for (const purpose of purposes) given[purpose] = given[purpose] !== false && savedConsents[name] === true;
    return decided(given);
  },
};
