import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientFrame, IdempotentFrame } from '../../src/frames/client';
import type { ChatEvent, ServerFrame, Welcome } from '../../src/frames/server';
import type { ChannelEvents } from '../../src/transport/channel';
import type { Bookmark } from '../../src/transport/memory';
import { Session } from '../../src/transport/session';

class FakeChannel {
  readonly sent: ClientFrame[] = [];
  closed = false;
  readonly kind: string;
  readonly events: ChannelEvents;
  constructor(kind: string, events: ChannelEvents) {
    this.kind = kind;
    this.events = events;
  }
  send(frame: ClientFrame) {
    this.sent.push(frame);
  }
  close() {
    if (this.closed) return;
    this.closed = true;
    this.events.closed(1000);
  }
  get types() {
    return this.sent.map((frame) => frame.type);
  }
}

const welcome = (more: Partial<Welcome> = {}): Welcome => ({
  type: 'welcome',
  conversation: 'c1',
  token: 't1',
  seq: 0,
  resumed: false,
  locale: 'en',
  theme: {},
  texts: {},
  demo: false,
  ...more,
});
const say = (seq: number): ChatEvent => ({
  type: 'event',
  kind: 'say',
  seq,
  at: '2026-11-23T10:00:00Z',
  text: `${seq}`,
});
const message = (id: string): IdempotentFrame => ({ type: 'message', id, text: id });

function start(bookmark?: Bookmark) {
  const channels: FakeChannel[] = [];
  const seen = {
    events: [] as number[],
    fresh: 0,
    lost: [] as string[],
    refused: [] as string[],
    statuses: [] as string[],
  };
  let kept: Bookmark | undefined = bookmark;
  const connect = (kind: string) => (events: ChannelEvents) => {
    const channel = new FakeChannel(kind, events);
    channels.push(channel);
    return channel;
  };
  const session = new Session({
    hello: () => ({ site: 'demo-shop', locale: 'en' }),
    connects: [connect('socket'), connect('http')],
    memory: {
      load: () => kept,
      save: (next) => {
        kept = next;
      },
      forget: () => {
        kept = undefined;
      },
    },
    random: () => 1,
    on: {
      status: (status) => seen.statuses.push(status),
      fresh: () => seen.fresh++,
      welcomed: () => {},
      event: (event) => seen.events.push(event.seq),
      delta: () => {},
      heard: () => {},
      typed: () => {},
      acknowledged: () => {},
      refused: ({ code }) => seen.refused.push(code),
      lost: (frames) => seen.lost.push(...frames.map(({ id }) => id)),
    },
  });
  session.start();
  const last = () => channels.at(-1) as FakeChannel;
  const hear = (...frames: ServerFrame[]) => {
    for (const frame of frames) last().events.frame(frame);
  };
  const open = (frame = welcome()) => {
    last().events.opened();
    hear(frame);
  };
  return { session, channels, seen, last, hear, open, kept: () => kept };
}

describe('a session', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says hello first and sends nothing before the welcome', () => {
    const { session, last, open } = start();
    session.send(message('aaaaaaaa'));
    last().events.opened();
    expect(last().types).toEqual(['hello']);
    open();
    expect(last().types.slice(-1)).toEqual(['message']);
  });

  it('sends what was not acknowledged again after every welcome, in order', () => {
    const { session, channels, last, open, hear } = start();
    open();
    session.send(message('aaaaaaaa'));
    session.send(message('bbbbbbbb'));
    hear({ type: 'ack', id: 'aaaaaaaa', seq: 0 });
    session.send(message('cccccccc'));
    last().events.closed(1006);
    vi.advanceTimersToNextTimer();
    open(welcome({ resumed: true, token: 't2' }));
    expect(channels).toHaveLength(2);
    expect(
      last()
        .sent.slice(1)
        .map((frame) => 'id' in frame && frame.id),
    ).toEqual(['bbbbbbbb', 'cccccccc']);
  });

  it('resumes after the last event it delivered, with the newest token', () => {
    const { last, open, hear } = start();
    open();
    hear(say(1), say(2));
    last().events.closed(1006);
    vi.advanceTimersToNextTimer();
    last().events.opened();
    expect(last().sent[0]).toMatchObject({ type: 'hello', resume: { token: 't1', after: 2 } });
  });

  it('delivers each event once, whatever is replayed', () => {
    const { seen, open, hear } = start();
    open();
    hear(say(1), say(2), say(2), say(1), say(3));
    expect(seen.events).toEqual([1, 2, 3]);
  });

  it('comes back for what is missing when there is a gap', () => {
    const { seen, channels, last, open, hear } = start();
    open();
    hear(say(1), say(3));
    expect(seen.events).toEqual([1]);
    expect(channels[0]?.closed).toBe(true);
    vi.advanceTimersToNextTimer();
    last().events.opened();
    expect(last().sent[0]).toMatchObject({ resume: { after: 1 } });
  });

  it('notices by an acknowledgement that a push was lost', () => {
    const { channels, open, hear } = start();
    open();
    hear({ type: 'ack', id: 'aaaaaaaa', seq: 5 });
    vi.advanceTimersByTime(5_001);
    expect(channels[0]?.closed).toBe(true);
  });

  it('hears nothing of a connection it has given up', () => {
    const { seen, channels, last, open } = start();
    open();
    last().events.closed(1006);
    vi.advanceTimersToNextTimer();
    open(welcome({ resumed: true }));
    channels[0]?.events.frame(say(1));
    expect(seen.events).toEqual([]);
  });

  it('starts fresh when the token is gone, and gives back what was lost', () => {
    const { session, seen, last, open, hear, kept } = start({ token: 'old', after: 3 });
    session.send(message('aaaaaaaa'));
    last().events.opened();
    expect(last().sent[0]).toMatchObject({ resume: { token: 'old', after: 0 } });
    hear({ type: 'gone' });
    expect(seen.lost).toEqual(['aaaaaaaa']);
    expect(last().sent[1]).not.toHaveProperty('resume');
    open();
    expect(last().types).not.toContain('message');
    expect(kept()?.token).toBe('t1');
  });

  it('keeps only the token and how far the visitor has read', () => {
    const { session, open, hear, kept } = start();
    open();
    hear(say(1), say(2));
    expect(kept()).toEqual({ token: 't1', after: 0 });
    session.markRead();
    expect(kept()).toEqual({ token: 't1', after: 2 });
  });

  it.each([4400, 4403, 4404, 4408, 4413])('does not come back after %i', (code) => {
    const { seen, channels, last, open } = start();
    open();
    last().events.closed(code);
    vi.advanceTimersByTime(600_000);
    expect(channels).toHaveLength(1);
    expect(seen.statuses.at(-1)).toBe('refused');
  });

  it('comes back after 4429, but not within half a minute', () => {
    const { channels, last, open } = start();
    open();
    last().events.closed(4429);
    vi.advanceTimersByTime(30_000);
    expect(channels).toHaveLength(1);
    vi.advanceTimersByTime(501);
    expect(channels).toHaveLength(2);
  });

  it('goes over HTTP when the socket cannot open twice, and back when that fails too', () => {
    const { channels, last } = start();
    for (let i = 0; i < 4; i++) {
      last().events.closed(1006);
      vi.advanceTimersToNextTimer();
    }
    expect(channels.map(({ kind }) => kind)).toEqual(['socket', 'socket', 'http', 'http', 'socket']);
  });

  it('waits longer and longer, up to 30 s', () => {
    const { channels, last } = start();
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      last().events.closed(1006);
      const before = channels.length;
      let waited = 0;
      while (channels.length === before) {
        vi.advanceTimersByTime(100);
        waited += 100;
      }
      waits.push(waited);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
  });

  it('finds out that a connection is dead', () => {
    const { channels, last, open } = start();
    open();
    vi.advanceTimersByTime(25_000);
    expect(last().types).toContain('ping');
    vi.advanceTimersByTime(10_000);
    expect(channels[0]?.closed).toBe(true);
  });

  it('keeps a connection that answers', () => {
    const { channels, open, hear } = start();
    open();
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(25_000);
      hear({ type: 'pong' });
    }
    expect(channels[0]?.closed).toBe(false);
  });

  it('gives up on a server that never welcomes', () => {
    const { channels, last } = start();
    last().events.opened();
    vi.advanceTimersByTime(10_000);
    expect(channels[0]?.closed).toBe(true);
  });

  it('connects at once when the network is back', () => {
    const { session, channels, last } = start();
    last().events.closed(1006);
    session.wake();
    expect(channels).toHaveLength(2);
  });

  it('asks at once whether the connection lived through the sleep', () => {
    const { session, channels, last, open } = start();
    open();
    session.wake();
    expect(last().types).toContain('ping');
    vi.advanceTimersByTime(4_000);
    expect(channels[0]?.closed).toBe(true);
  });

  it('tries again what the server was too busy for, and gives up in the end', () => {
    const { session, seen, last, open, hear } = start();
    open();
    session.send(message('aaaaaaaa'));
    for (let i = 0; i < 6; i++) {
      hear({ type: 'error', code: 'busy', detail: '', id: 'aaaaaaaa' });
      vi.advanceTimersByTime(20_000);
      hear({ type: 'pong' });
    }
    expect(last().types.filter((type) => type === 'message')).toHaveLength(6);
    expect(seen.refused).toEqual(['busy']);
  });

  it('does not repeat what the server refused for good', () => {
    const { session, seen, last, open, hear } = start();
    open();
    session.send(message('aaaaaaaa'));
    hear({ type: 'error', code: 'stale', detail: '', id: 'aaaaaaaa' });
    last().events.closed(1006);
    vi.advanceTimersToNextTimer();
    open(welcome({ resumed: true }));
    expect(seen.refused).toEqual(['stale']);
    expect(last().types).not.toContain('message');
  });

  it('lets go of the connection for the back/forward cache and goes on after', () => {
    const { session, channels, last, open, hear } = start();
    open();
    hear(say(1));
    session.suspend();
    vi.advanceTimersByTime(600_000);
    expect(channels).toHaveLength(1);
    session.start();
    last().events.opened();
    expect(last().sent[0]).toMatchObject({ resume: { after: 1 } });
  });

  it('takes over the newer token of another tab', () => {
    const { session, last, open } = start();
    open();
    session.adopt('t9');
    last().events.closed(1006);
    vi.advanceTimersToNextTimer();
    last().events.opened();
    expect(last().sent[0]).toMatchObject({ resume: { token: 't9' } });
  });

  it('forgets everything at a reset', () => {
    const { session, last, open, hear, kept } = start();
    open();
    hear(say(1));
    session.send(message('aaaaaaaa'));
    session.reset();
    expect(kept()).toBeUndefined();
    session.start();
    open();
    expect(last().types).toEqual(['hello']);
    expect(last().sent[0]).not.toHaveProperty('resume');
  });
});
