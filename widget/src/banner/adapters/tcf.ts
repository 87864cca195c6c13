import { type Adapter, decided, type Foreign, NOT_REQUIRED, PENDING, page } from '../adapter';
import { caller, frameWith } from './frames';

const call = caller('__tcfapi');
let last: Foreign;

/** IAB TCF 2.2 and 2.3. We are no vendor of its list: purposes count, and the publisher's own where they are kept. */
export const tcf: Adapter = {
  name: 'tcf',
  names: { functional: ['1'], analytics: ['1', '8'], marketing: ['1', '2', '3', '4'] },
  detect: () => typeof page.__tcfapi === 'function' || !!frameWith('__tcfapiLocator'),
  subscribe: (changed) =>
    call('addEventListener', 2, (tc: Foreign, success) => {
      // While its window is open the state before stays good.
      if (!success || !['tcloaded', 'useractioncomplete'].includes(tc?.eventStatus)) return;
      last = tc;
      changed();
    }),
  read() {
    if (!last) return PENDING;
    if (last.gdprApplies === false) return NOT_REQUIRED;
    const { purpose, publisher } = last;
    if (!purpose?.consents) return PENDING;
    const ids = ['1', '2', '3', '4', '8'];
    return decided(
      Object.fromEntries(ids.map((id) => [id, purpose.consents[id] === true && publisher?.consents?.[id] !== false])),
    );
  },
};
