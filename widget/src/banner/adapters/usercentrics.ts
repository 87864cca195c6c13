import { type Adapter, decided, hear, PENDING, page } from '../adapter';

interface Service {
  categorySlug: string;
  consent: { status: boolean; history?: { type: string }[] };
}

const isExplicit = ({ consent }: Service): boolean => !!consent.history?.some(({ type }) => type === 'explicit');

/** Usercentrics 2. A category that is partly granted is not. */
export const usercentrics: Adapter = {
  name: 'usercentrics',
  detect: () => !!page.UC_UI?.getServicesBaseInfo,
  subscribe: (changed) => hear(window, ['UC_UI_INITIALIZED', 'UC_UI_CMP_EVENT', 'ucEvent'], changed),
  read() {
    if (page.UC_UI.isInitialized?.() !== true) return PENDING;
    const services: Service[] = page.UC_UI.getServicesBaseInfo();
    if (!services.some(isExplicit)) return PENDING;
    const given: Record<string, unknown> = {};
    for (const service of services) {
      const granted = service.consent.status === true && isExplicit(service);
      given[service.categorySlug] = given[service.categorySlug] !== false && granted;
    }
    return decided(given);
  },
};
