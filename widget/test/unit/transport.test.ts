import { describe, expect, it } from 'vitest';
import { newId } from '../../src/transport/ids';
import { keyOf, sessionMemory } from '../../src/transport/memory';
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

describe('the memory of a tab', () => {
  it('holds token, position and site, and nothing else', () => {
    const storage = fakeStorage();
    const memory = sessionMemory('demo-shop', () => storage);
    memory.save({ token: 'tok', after: 7 });
    expect(storage.length).toBe(1);
    expect(JSON.parse(storage.getItem(keyOf('demo-shop')) ?? '')).toEqual({
      site: 'demo-shop',
      token: 'tok',
      after: 7,
    });
    expect(memory.load()).toEqual({ token: 'tok', after: 7 });
    memory.forget();
    expect(storage.length).toBe(0);
  });

  it('does without a storage that is blocked', () => {
    const memory = sessionMemory('demo-shop', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    memory.save({ token: 'tok', after: 7 });
    memory.forget();
    expect(memory.load()).toBeUndefined();
  });

  it.each(['', '{', 'null', '{"token":7,"after":1}', '{"token":"t","after":"1"}'])(
    'ignores what it did not write: %s',
    (text) => {
      const storage = fakeStorage();
      storage.setItem(keyOf('demo-shop'), text);
      expect(sessionMemory('demo-shop', () => storage).load()).toBeUndefined();
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
