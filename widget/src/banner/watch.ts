import type { Evidence } from '../frames/client';
import type { Options } from '../host';
import type { Adapter, Reading } from './adapter';
import { adapters } from './adapters';
import { evidenceOf } from './evidence';
import { type Decision, NOTHING, normalise } from './normalise';
import { whenPageGrows } from './page';

type Tell = (decision: Decision, evidence?: Evidence) => void;

/** Listens to the site's banner, whichever comes first, and tells the widget every decision and every withdrawal. */
export function watch(options: Options, tell: Tell, known: readonly Adapter[] = adapters): void {
  const { banner = 'auto' } = options;
  const candidates = known.filter(({ name }) => banner === 'auto' || banner === '' || banner === name);
  if (!candidates.length) return;
  const heard = new Set<Adapter>();
  let current: Adapter | undefined;
  let told: string | undefined;
  let latest = 0;

  const report = async (adapter: Adapter) => {
    const turn = ++latest;
    const reading = await readingOf(adapter);
    // Meanwhile the visitor may have decided anew.
    if (turn !== latest || adapter !== current) return;
    const pending = reading.status === 'pending';
    // A banner that asks anew has taken its decision back; one that has not been answered yet has said nothing.
    if (pending && told === undefined) return;
    const decision = pending ? NOTHING : normalise(reading, adapter, options);
    const evidence = await evidenceOf(adapter.name, reading);
    const news = JSON.stringify([decision, evidence]);
    if (turn !== latest || news === told) return;
    told = news;
    tell(decision, evidence);
  };

  const look = () => {
    const found = candidates.find(isThere);
    if (!found || found === current) return;
    current = found;
    if (!heard.has(found)) {
      heard.add(found);
      // What cannot be heard could not be withdrawn either, so it is not read.
      if (!hears(found, () => found === current && void report(found))) return;
    }
    void report(found);
  };
  look();
  whenPageGrows(look);
}

function isThere(adapter: Adapter): boolean {
  try {
    return adapter.detect();
  } catch {
    return false;
  }
}

function hears(adapter: Adapter, changed: () => void): boolean {
  try {
    adapter.subscribe(changed);
    return true;
  } catch {
    return false;
  }
}

/** A banner that breaks has not been answered. */
async function readingOf(adapter: Adapter): Promise<Reading> {
  try {
    return await adapter.read();
  } catch {
    return { status: 'pending' };
  }
}
