import { type Adapter, decided, hear, PENDING, page } from '../adapter';

/** Unless the visitor has confirmed them, its values are the defaults of the law it assumes. */
export const transcend: Adapter = {
  name: 'transcend',
  names: { functional: ['Functional'], analytics: ['Analytics'], marketing: ['Advertising'] },
  detect: () => !!page.airgap?.getConsent,
  subscribe(changed) {
    hear(page.airgap, ['consent-change'], changed);
    page.airgap.ready?.(changed);
  },
  read() {
    const { confirmed, purposes } = page.airgap.getConsent();
    return confirmed === true ? decided(purposes) : PENDING;
  },
};
