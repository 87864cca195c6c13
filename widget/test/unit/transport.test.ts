import { afterEach, describe, expect, it, vi } from 'vitest';
import { KEPT_MS, keyOf } from '../../src/storage';
import { newId } from '../../src/transport/ids';
import { memoryOf } from '../../src/transport/memory';
import { type Shared, tabsOf } from '../../src/transport/tabs';

describe('ids', () => {
  it('fit the protocol, also on pages without randomUUID', () => {
    const bare = { getRandomValues: crypto.getRandomValues.bind(crypto) };
    for (const id of [newId(), newId(bare)]) expect(id).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(newId(bare)).not.toBe(newId(bare));
  });
});

function fakeStorage(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    clear: () => map.clear(),
    key: (n: number) => [...map.keys()][n] ?? null,
    get length() {
      return map.size;
    },
  };
}

describe('the memory', () => {
  const local = fakeStorage();
  const tab = fakeStorage();
  const demo = { site: 'demo-shop', consent: {} };
  const key = keyOf('demo-shop');
  afterEach(() => {
    vi.unstubAllGlobals();
    local.clear();
    tab.clear();
  });
  const stub = () => {
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', tab);
  };

  it('of a tab holds token, position and site, and nothing else', () => {
    stub();
    const memory = memoryOf({ ...demo, storage: 'session' });
    memory.save({ token: 'tok', after: 7 });
    expect(JSON.parse(tab.getItem(key) ?? '')).toEqual({ site: 'demo-shop', token: 'tok', after: 7 });
    expect([tab.length, local.length]).toEqual([1, 0]);
    expect(memory.load()).toEqual({ token: 'tok', after: 7 });
    memory.forget();
    expect(tab.length).toBe(0);
  });

  it.each([
    ['memory', undefined, 0, 0],
    ['memory', true, 0, 0],
    ['session', undefined, 1, 0],
    ['session', true, 1, 0],
    ['session', false, 0, 0],
    ['persistent', undefined, 1, 0],
    ['persistent', false, 0, 0],
    ['persistent', true, 1, 1],
  ])(
    'in mode %s with functional storage %s keeps %d in the tab and %d beyond it',
    (storage, functional, inTab, beyond) => {
      stub();
      const consent: Record<string, boolean> = functional === undefined ? {} : { functional };
      memoryOf({ ...demo, storage, consent }).save({ token: 'tok', after: 7 });
      expect([tab.length, local.length]).toEqual([inTab, beyond]);
    },
  );

  it('beyond the tab ends when the token does', () => {
    stub();
    let now = 1_000;
    const rules = { ...demo, storage: 'persistent', consent: { functional: true } };
    memoryOf(rules, () => now).save({ token: 'tok', after: 7 });
    tab.clear();
    now += KEPT_MS;
    expect(memoryOf(rules, () => now).load()).toEqual({ token: 'tok', after: 7 });
    now += 1;
    expect(memoryOf(rules, () => now).load()).toBeUndefined();
  });

  it('does without a storage that is blocked', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const memory = memoryOf({ ...demo, storage: 'session' });
    memory.save({ token: 'tok', after: 7 });
    memory.forget();
    expect(memory.load()).toBeUndefined();
  });

  it.each(['', '{', 'null', '{"token":7,"after":1}', '{"token":"t","after":"1"}'])(
    'ignores what it did not write: %s',
    (text) => {
      stub();
      tab.setItem(key, text);
      expect(memoryOf({ ...demo, storage: 'session' }).load()).toBeUndefined();
    },
  );
});

describe('tabs', () => {
  it('share a conversation that is under way, and nothing when there is none', async () => {
    const mine: Shared = { conversation: 'c', token: 't', at: 1 };
    const first = tabsOf(
      's1',
      () => mine,
      () => {},
    );
    const second = tabsOf(
      's1',
      () => undefined,
      () => {},
    );
    const other = tabsOf(
      's2',
      () => undefined,
      () => {},
    );
    expect(await second.ask()).toEqual(mine);
    expect(await other.ask()).toBeUndefined();
    for (const tabs of [first, second, other]) tabs.close();
  });
});
