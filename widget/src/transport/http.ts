import type { ClientFrame } from '../frames/client';
import { accept, decode } from '../frames/decode';
import type { ServerFrame } from '../frames/server';
import { BROKEN, type Channel, type ChannelEvents } from './channel';

const BATCH = 20;

/** The same frames over requests, for networks that let no WebSocket through. */
export class HttpChannel implements Channel {
  readonly #stopped = new AbortController();
  readonly #waiting: ClientFrame[] = [];
  #token: string | undefined;
  #seq = 0;
  #posting = false;

  readonly #base: string;
  readonly #events: ChannelEvents & { readonly over: boolean };

  constructor(base: string, events: ChannelEvents & { readonly over: boolean }) {
    this.#base = base;
    this.#events = events;
    queueMicrotask(() => events.opened());
  }

  send(frame: ClientFrame): void {
    if (frame.type === 'hello') {
      this.#token = undefined;
      this.#seq = frame.resume?.after ?? 0;
    }
    this.#waiting.push(frame);
    void this.#post();
  }

  close(): void {
    this.#end(1000);
  }

  #end(code: number): void {
    this.#stopped.abort();
    this.#events.closed(code);
  }

  /** One request at a time, so that frames arrive in their order. */
  async #post(): Promise<void> {
    if (this.#posting) return;
    this.#posting = true;
    while (this.#waiting.length && !this.#events.over) await this.#postBatch(this.#batch());
    this.#posting = false;
  }

  /** A `hello` goes alone: what follows it needs the token of its welcome. */
  #batch(): ClientFrame[] {
    return this.#waiting.splice(0, this.#waiting[0]?.type === 'hello' ? 1 : BATCH);
  }

  async #postBatch(frames: ClientFrame[]): Promise<void> {
    try {
      const response = await this.#request('frames', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ frames }),
      });
      if (!response.ok) return this.#end(closeCode(response.status));
      const body = (await response.json()) as { frames?: unknown[] };
      for (const answer of body.frames ?? []) this.#deliver(accept(answer));
    } catch {
      this.#end(BROKEN);
    }
  }

  #deliver(frame: ServerFrame | undefined): void {
    if (!frame) return;
    if (frame.type === 'event') this.#seq = Math.max(this.#seq, frame.seq);
    const welcomed = frame.type === 'welcome';
    if (welcomed) this.#token = frame.token;
    if (welcomed && !frame.resumed) this.#seq = 0;
    this.#events.frame(frame);
    if (welcomed) void this.#listen(frame.token);
  }

  async #listen(token: string): Promise<void> {
    try {
      while (!this.#events.over && token === this.#token) {
        const response = await this.#request(`events?after=${this.#seq}`, { headers: { Accept: 'text/event-stream' } });
        if (!response.ok || !response.body) return this.#end(closeCode(response.status));
        await this.#read(response.body);
      }
    } catch {
      this.#end(BROKEN);
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data:')) this.#deliver(decode(line.slice(5)));
    }
  }

  #request(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#token) headers.set('Authorization', `Bearer ${this.#token}`);
    return fetch(new URL(path, this.#base), {
      ...init,
      headers,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: this.#stopped.signal,
    });
  }
}

/** What the same refusal would be on a socket. */
function closeCode(status: number): number {
  return [400, 403, 404, 413, 429].includes(status) ? 4000 + status : BROKEN;
}
