import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Adapter, Reading } from '../../src/banner/adapter';
import { watch } from '../../src/banner/watch';
import type { Evidence } from '../../src/frames/client';
import type { Options } from '../../src/host';

type Told = { functional: boolean; evidence: Evidence | undefined };

/** A banner of the site that comes and is answered when the test says so. */
class FakeBanner implements Adapter {
  readonly name: string;
  readonly log: string[] = [];
  there = true;
  reading: Reading | Promise<Reading> = { status: 'pending' };
  changed = () => {};
  breaks = false;
  constructor(name: string) {
    this.name = name;
  }
  detect = () => this.there;
  subscribe = (changed: () => void) => {
    this.log.push('subscribe');
    if (this.breaks) throw new Error('gone');
    this.changed = changed;
  };
  read = () => {
    this.log.push('read');
    return this.reading;
  };
  say(functional: boolean) {
    this.reading = { status: 'decided', given: { functional } };
    this.changed();
  }
}

describe('watching for a banner', () => {
  let told: Told[];
  const options = (banner?: string): Options => ({ site: 's', base: '/', locale: 'en', consent: {}, banner });
  const start = (banners: FakeBanner[], banner?: string) =>
    watch(options(banner), ({ functional }, evidence) => told.push({ functional, evidence }), banners);
  const settled = () => vi.advanceTimersByTimeAsync(1);
  const yes = () => told.map(({ functional }) => functional);

  beforeEach(() => {
    told = [];
    vi.useFakeTimers();
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('addEventListener', () => {});
    // Hashing takes a thread of its own, which no fake clock waits for.
    const digest = async (_: string, data: Uint8Array) => new Uint8Array([data.length % 256]).buffer;
    vi.stubGlobal('crypto', { subtle: { digest } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('subscribes first and then reads', async () => {
    const banner = new FakeBanner('a');
    start([banner]);
    await settled();
    expect(banner.log).toEqual(['subscribe', 'read']);
    expect(told).toEqual([]);
  });

  it('tells each decision once, with what it rests on, and every withdrawal', async () => {
    const banner = new FakeBanner('a');
    start([banner]);
    banner.say(true);
    await settled();
    banner.changed();
    await settled();
    banner.say(false);
    await settled();
    expect(yes()).toEqual([true, false]);
    expect(told[0]?.evidence).toEqual({ source: 'a', evidence: expect.stringMatching(/^[0-9a-f]{2}$/) });
  });

  it('never takes silence for an answer, however long, and hears one that comes late', async () => {
    const banner = new FakeBanner('a');
    banner.there = false;
    start([banner]);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    banner.there = true;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(told).toEqual([]);
    banner.say(true);
    await settled();
    expect(yes()).toEqual([true]);
  });

  it('takes it as a withdrawal when a banner asks anew', async () => {
    const banner = new FakeBanner('a');
    start([banner]);
    banner.say(true);
    await settled();
    banner.reading = { status: 'pending' };
    banner.changed();
    await settled();
    expect(yes()).toEqual([true, false]);
  });

  it('drops an answer that is overtaken by a newer one', async () => {
    const banner = new FakeBanner('a');
    start([banner]);
    let late: (reading: Reading) => void = () => {};
    banner.reading = new Promise((resolve) => (late = resolve));
    banner.changed();
    banner.say(false);
    await settled();
    late({ status: 'decided', given: { functional: true } });
    await settled();
    expect(yes()).toEqual([false]);
  });

  it('leaves a signal for the banner it comes from', async () => {
    const banner = new FakeBanner('banner');
    const signal = new FakeBanner('signal');
    banner.there = false;
    start([banner, signal]);
    signal.say(true);
    await settled();
    banner.there = true;
    banner.reading = { status: 'decided', given: { functional: false } };
    await vi.advanceTimersByTimeAsync(5_000);
    signal.say(true);
    await settled();
    expect(yes()).toEqual([true, false]);
  });

  it('listens to none but the one the site names, and to none at all if it says so', async () => {
    const banner = new FakeBanner('a');
    const other = new FakeBanner('b');
    start([banner, other], 'b');
    start([banner, other], 'manual');
    await settled();
    expect([banner.log, other.log]).toEqual([[], ['subscribe', 'read']]);
  });

  it('trusts no banner that it cannot hear', async () => {
    const banner = new FakeBanner('a');
    banner.breaks = true;
    banner.reading = { status: 'decided', given: { functional: true } };
    start([banner]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });
});
