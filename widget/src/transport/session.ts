import type { ClientFrame, Hello, IdempotentFrame } from '../frames/client';
import type { Ack, ChatEvent, Delta, Refused, ServerFrame, Welcome } from '../frames/server';
import { delayBefore, isFinal } from './backoff';
import type { Channel, Connect } from './channel';
import type { Memory } from './memory';
import { Outbox } from './outbox';

export type Status = 'idle' | 'connecting' | 'open' | 'waiting' | 'refused';

export interface SessionEvents {
  status(status: Status, code?: string): void;
  /** The conversation is another one than before, or the first: what was shown is of no use any more. */
  fresh(welcome: Welcome): void;
  welcomed(welcome: Welcome): void;
  event(event: ChatEvent): void;
  delta(delta: Delta): void;
  typed(): void;
  acknowledged(id: string): void;
  refused(refusal: Refused, frame: IdempotentFrame | undefined): void;
  /** The conversation is gone, and with it these frames. */
  lost(frames: IdempotentFrame[]): void;
  /** Every frame, once it has been acted on. */
  heard(frame: ServerFrame): void;
}

export interface Setup {
  hello(): Omit<Hello, 'type' | 'resume'>;
  /** Tried in turn: two failures in a row lead to the next. */
  connects: [Connect, ...Connect[]];
  memory: Memory;
  on: SessionEvents;
  random?: () => number;
}

const HELLO_MS = 10_000;
const IDLE_MS = 25_000;
const PONG_MS = 10_000;
const PROBE_MS = 4_000;
const CATCH_UP_MS = 5_000;
const RETRY_MS = 3_000;
const RETRIES = 5;
const PASSING = ['rateLimited', 'busy', 'internal'];
const FINAL = ['unknownSite', 'unknownFlow', 'forbiddenOrigin'];

type Timer = ReturnType<typeof setTimeout>;
type TimerName = 'hello' | 'idle' | 'dead' | 'again' | 'behind';

/**
 * One conversation over many connections: resumes where it was left, sends what is not acknowledged again, delivers
 * every event once and in order.
 */
export class Session {
  readonly #outbox = new Outbox();
  readonly #retries = new Map<string, number>();
  readonly #timers: Partial<Record<TimerName, Timer>> = {};
  readonly #setup: Setup;
  #channel: Channel | undefined;
  #status: Status = 'idle';
  #token: string | undefined;
  #seq = 0;
  #read = 0;
  #attempt = 0;
  #failures = 0;
  #gap = false;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  get status(): Status {
    return this.#status;
  }

  get token(): string | undefined {
    return this.#token;
  }

  /** The newest event that was delivered. */
  get seq(): number {
    return this.#seq;
  }

  start(token?: string): void {
    if (this.#channel) return;
    this.#token ??= token ?? this.#setup.memory.load()?.token;
    this.#connect();
  }

  /** Takes over a newer token of the same conversation. */
  adopt(token: string): void {
    this.#token = token;
    this.#remember();
  }

  send(frame: IdempotentFrame): void {
    this.#outbox.add(frame);
    if (this.#status === 'open') this.#channel?.send(frame);
  }

  /** For frames that are worth nothing later. */
  mention(frame: ClientFrame): void {
    if (this.#status === 'open') this.#channel?.send(frame);
  }

  /** The visitor has seen everything up to here. */
  markRead(): void {
    if (this.#read === this.#seq) return;
    this.#read = this.#seq;
    this.#remember();
  }

  /** The network or the page came back: connect now, or find out whether the connection still lives. */
  wake(): void {
    if (this.#status === 'waiting') {
      this.#connect();
    } else if (this.#status === 'open') {
      this.#ping(PROBE_MS);
    }
  }

  /** Lets go of the connection and keeps the conversation. */
  suspend(): void {
    if (this.#status === 'idle' || this.#status === 'refused') return;
    this.#hangUp();
    this.#become('idle');
  }

  /** Hears everything again from the beginning, as the server keeps it now. */
  replay(): void {
    this.suspend();
    this.#seq = 0;
    this.start();
  }

  /** Forgets the conversation; the next start is a fresh one. */
  reset(): void {
    this.suspend();
    this.#forget();
    this.#outbox.drain();
    this.#become('idle');
  }

  #connect(): void {
    this.#hangUp();
    this.#become('connecting');
    const { connects } = this.#setup;
    const connect = connects[Math.floor(this.#failures / 2) % connects.length] ?? connects[0];
    let channel: Channel | undefined;
    const current = () => channel === this.#channel;
    channel = connect({
      opened: () => current() && this.#hello(),
      frame: (frame) => current() && this.#take(frame),
      closed: (code) => current() && this.#closed(code),
    });
    this.#channel = channel;
    this.#timer('hello', HELLO_MS * 2, () => this.#break());
  }

  #hello(): void {
    this.#timer('hello', HELLO_MS, () => this.#break());
    const resume = this.#token ? { resume: { token: this.#token, after: this.#seq } } : {};
    this.#channel?.send({ type: 'hello', ...this.#setup.hello(), ...resume });
  }

  #take(frame: ServerFrame): void {
    this.#alive();
    this.#act(frame);
    this.#setup.on.heard(frame);
  }

  #act(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        return this.#welcome(frame);
      case 'event':
        return this.#event(frame);
      case 'delta':
        return this.#setup.on.delta(frame);
      case 'typing':
        return this.#setup.on.typed();
      case 'ack':
        return this.#ack(frame);
      case 'error':
        return this.#error(frame);
      case 'gone':
        return this.#gone();
    }
  }

  #welcome(welcome: Welcome): void {
    clearTimeout(this.#timers.hello);
    this.#failures = 0;
    if (!this.#gap) this.#attempt = 0;
    this.#token = welcome.token;
    if (!welcome.resumed || this.#seq === 0) {
      this.#seq = 0;
      this.#setup.on.fresh(welcome);
    }
    this.#remember();
    this.#setup.on.welcomed(welcome);
    this.#become('open');
    for (const frame of this.#outbox.all()) this.#channel?.send(frame);
  }

  #event(event: ChatEvent): void {
    if (event.seq <= this.#seq) return;
    if (event.seq > this.#seq + 1) {
      this.#gap = true;
      return this.#break();
    }
    this.#gap = false;
    this.#seq = event.seq;
    this.#setup.on.event(event);
  }

  /** An acknowledgement also tells how far the conversation is; a push that was lost shows here. */
  #ack({ id, seq }: Ack): void {
    this.#outbox.settle(id);
    this.#retries.delete(id);
    this.#setup.on.acknowledged(id);
    if (seq > this.#seq) this.#timer('behind', CATCH_UP_MS, () => seq > this.#seq && this.#break());
  }

  #error(refusal: Refused): void {
    const { code, id } = refusal;
    const frame = id ? this.#outbox.get(id) : undefined;
    if (frame && PASSING.includes(code) && this.#retry(frame)) return;
    if (id) this.#outbox.settle(id);
    if (FINAL.includes(code)) {
      this.#refuse(code);
    } else if (code === 'notWelcome') {
      this.#break();
    } else {
      this.#setup.on.refused(refusal, frame);
    }
  }

  #retry(frame: IdempotentFrame): boolean {
    const tries = (this.#retries.get(frame.id) ?? 0) + 1;
    this.#retries.set(frame.id, tries);
    if (tries > RETRIES) return false;
    setTimeout(() => this.#outbox.get(frame.id) && this.mention(frame), RETRY_MS * tries);
    return true;
  }

  #gone(): void {
    this.#forget();
    this.#setup.on.lost(this.#outbox.drain());
    this.#hello();
  }

  #forget(): void {
    this.#token = undefined;
    this.#seq = this.#read = 0;
    this.#gap = false;
    this.#setup.memory.forget();
  }

  #remember(): void {
    if (this.#token) this.#setup.memory.save({ token: this.#token, after: this.#read });
  }

  #break(): void {
    this.#channel?.close();
  }

  #closed(code: number): void {
    const welcomed = this.#status === 'open';
    this.#hangUp();
    if (isFinal(code)) return this.#refuse(String(code));
    if (!welcomed) this.#failures++;
    this.#become('waiting');
    this.#timer('again', delayBefore(this.#attempt++, code, this.#setup.random), () => this.#connect());
  }

  #refuse(code: string): void {
    this.#hangUp();
    this.#become('refused', code);
  }

  #hangUp(): void {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    const channel = this.#channel;
    this.#channel = undefined;
    channel?.close();
  }

  /** Something was heard: the next ping can wait. */
  #alive(): void {
    clearTimeout(this.#timers.dead);
    this.#timer('idle', IDLE_MS, () => this.#ping(PONG_MS));
  }

  #ping(patience: number): void {
    this.#channel?.send({ type: 'ping' });
    this.#timer('dead', patience, () => this.#break());
  }

  #timer(name: TimerName, ms: number, then: () => void): void {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(then, ms);
  }

  #become(status: Status, code?: string): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#setup.on.status(status, code);
  }
}
