import { type Adapter, decided, type Foreign, NOT_REQUIRED, PENDING, page } from '../adapter';
import { caller, frameWith } from './frames';

const call = caller('__gpp');
const OPT_OUTS = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];
let last: Foreign;

/** IAB GPP 1.1. Its American sections know only "no": they can bar, and never grant. */
export const gpp: Adapter = {
  name: 'gpp',
  names: { functional: ['1'], analytics: ['1', '8'], marketing: ['1', '2', '3', '4', 'us'] },
  detect: () => typeof page.__gpp === 'function' || !!frameWith('__gppLocator'),
  subscribe: (changed) =>
    call('addEventListener', '1.1', (event: Foreign, success) => {
      if (!success || event?.pingData?.signalStatus !== 'ready') return;
      last = event.pingData;
      changed();
    }),
  read() {
    if (!last) return PENDING;
    const sections = Object.entries(last.parsedSections ?? {}) as [string, Foreign][];
    const european = sections.find(([name]) => name === 'tcfeuv2');
    const american = sections.filter(([name]) => name.startsWith('us')).map(([, section]) => flat(section));
    const out = american.some(isOut);
    if (european) return decided({ ...consentsOf(flat(european[1])), ...(american.length ? { us: !out } : {}) });
    if (out) return decided({ us: false });
    const none = sections.length === 0 && last.applicableSections?.[0] !== -1;
    return none ? PENDING : NOT_REQUIRED;
  },
};

/** A section is a list of segments by the specification, and one object in the library. */
const flat = (section: Foreign) => (Array.isArray(section) ? Object.assign({}, ...section.flat()) : section);

const isOut = (section: Foreign): boolean =>
  OPT_OUTS.some((name) => section[name] === 1) ||
  section.Gpc === true ||
  [section.KnownChildSensitiveDataConsents].flat().some((value) => Number(value) > 0);

function consentsOf({ PurposeConsents = [], PublisherConsents = [] }: Foreign): Record<string, boolean> {
  const kept = PublisherConsents.length > 0 && PublisherConsents.some(Boolean);
  const at = (list: Foreign[], id: number) =>
    typeof list[0] === 'boolean' ? list[id - 1] === true : list.includes(id);
  const given = (id: number) => at(PurposeConsents, id) && (!kept || at(PublisherConsents, id));
  return Object.fromEntries([1, 2, 3, 4, 8].map((id) => [String(id), given(id)]));
}
