import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Controller } from '../../src/chat/controller';
import type { IdempotentFrame } from '../../src/frames/client';
import type { Requested, ServerFrame } from '../../src/frames/server';
import { Desk } from '../../src/mydata/about';

const requested = JSON.parse(
  readFileSync(new URL('../../fixtures/frames/server-requested.json', import.meta.url), 'utf8'),
) as Requested;

/** As much of a chat as the desk knows. */
function chat() {
  const sent: IdempotentFrame[] = [];
  const mentioned: unknown[] = [];
  const fake = {
    heard: (_: ServerFrame) => {},
    acts: {
      send(frame: object) {
        const whole = { ...frame, id: `frame-00${sent.length}` } as IdempotentFrame;
        sent.push(whole);
        return whole;
      },
    },
    host: { options: { base: 'https://chat.example/widget/v1/' } },
    connection: { session: { status: 'open', mention: (frame: unknown) => mentioned.push(frame) } },
  };
  return { sent, mentioned, fake, controller: fake as unknown as Controller };
}

describe('a request by right in the panel', () => {
  let { sent, mentioned, fake, controller } = chat();
  let desk: Desk;
  let close: () => void;

  beforeEach(() => {
    ({ sent, mentioned, fake, controller } = chat());
    desk = Desk.of(controller);
    close = desk.open(() => {});
  });
  const answer = (more: Partial<Requested> = {}) => fake.heard({ ...requested, id: sent[0]?.id ?? '', ...more });

  it('is done when it is known where to follow it, and not with the acknowledgement', async () => {
    const done = vi.fn();
    const request = desk.request('ERASURE').then(done);
    expect(sent).toEqual([{ type: 'request', kind: 'ERASURE', id: 'frame-000' }]);
    fake.heard({ type: 'ack', id: 'frame-000', seq: 3 });
    await Promise.resolve();
    expect(done).not.toHaveBeenCalled();
    answer();
    await request;
    expect(done).toHaveBeenCalledWith({});
    expect(desk.receipt('ERASURE')).toEqual({
      reference: 'R-7F3K-92QD',
      link: `https://chat.example/rights/fernweh-shop#${requested.request}.${requested.token}`,
    });
    expect(desk.receipt('ACCESS')).toBeUndefined();
  });

  it('links to its own server only', async () => {
    for (const page of ['//evil.example/rights/x', 'https://evil.example/', 'javascript:alert(1)']) {
      const { fake: other, controller: another, sent: frames } = chat();
      const away = Desk.of(another);
      away.open(() => {});
      const request = away.request('ACCESS');
      other.heard({ ...requested, id: frames[0]?.id ?? '', page });
      await request;
      expect(away.receipt('ACCESS')).toEqual({ reference: 'R-7F3K-92QD', link: undefined });
    }
  });

  it('asks once more by the same id when the answer was lost with the connection', async () => {
    const request = desk.request('ACCESS');
    fake.heard({ type: 'ack', id: 'frame-000', seq: 3 });
    fake.heard({ type: 'welcome' } as ServerFrame);
    expect(mentioned).toContainEqual({ type: 'request', kind: 'ACCESS', id: 'frame-000' });
    answer();
    await request;
    mentioned.length = 0;
    fake.heard({ type: 'welcome' } as ServerFrame);
    expect(mentioned).toEqual([{ type: 'data' }]);
  });

  it('keeps the way to the request when the panel is closed before the answer comes', () => {
    void desk.request('ACCESS');
    close();
    mentioned.length = 0;
    answer();
    expect(mentioned).toEqual([]);
    expect(Desk.of(controller).receipt('ACCESS')?.reference).toBe('R-7F3K-92QD');
  });

  it('says when requests are not taken, and does not ask again by itself', async () => {
    const request = desk.request('ACCESS');
    fake.heard({ type: 'error', code: 'unavailable', detail: 'No.', id: 'frame-000' });
    expect((await request).refused?.code).toBe('unavailable');
    mentioned.length = 0;
    fake.heard({ type: 'welcome' } as ServerFrame);
    expect(mentioned).toEqual([{ type: 'data' }]);
  });

  it('takes the answer to what the server was too busy for at first', async () => {
    const request = desk.request('ACCESS');
    fake.heard({ type: 'error', code: 'busy', detail: 'Busy.', id: 'frame-000' });
    expect((await request).refused?.code).toBe('busy');
    answer();
    expect(desk.receipt('ACCESS')?.reference).toBe('R-7F3K-92QD');
  });

  it('heeds no answer to what was never asked', () => {
    fake.heard({ ...requested, id: 'somebody-elses' });
    expect(desk.receipt('ACCESS') ?? desk.receipt('ERASURE')).toBeUndefined();
  });
});
