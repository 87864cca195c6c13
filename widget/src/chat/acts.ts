import type { Evidence, FormValue, IdempotentFrame } from '../frames/client';
import type { ChoicesEvent, ConsentEvent, FormEvent, Question } from '../frames/server';
import { heedGpc } from '../gpc';
import { newId } from '../transport/ids';
import type { Controller } from './controller';
import type { Sent } from './transcript';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
type Unsent = WithoutId<IdempotentFrame>;

const TYPING_EVERY_MS = 3_000;
const now = () => new Date().toISOString();

/** Everything a visitor can do in a conversation. */
export class Acts {
  readonly #chat: Controller;
  #typedAt = 0;

  constructor(chat: Controller) {
    this.#chat = chat;
  }

  say(text: string): void {
    const step = this.#chat.transcript.newestAsk()?.step;
    this.#show({ type: 'message', text, ...(step ? { step } : {}) }, text);
  }

  choose(event: ChoicesEvent, option: { id: string; label: string }): void {
    this.#answer(event, { type: 'choose', step: event.step, option: option.id }, option.label);
  }

  submit(event: FormEvent, values: Record<string, FormValue>): void {
    this.#chat.submitted.set(event.step, values);
    this.#answer(event, { type: 'form', step: event.step, values }, '');
  }

  decide(event: ConsentEvent, granted: boolean): void {
    const purposes = { [event.purpose]: granted };
    const text = granted ? event.accept : event.refuse;
    this.#answer(event, { type: 'consent', step: event.step, purposes, at: now() }, text);
    this.#chat.host.emit('consent', { purpose: event.purpose, granted });
  }

  /** The site's own banner has spoken. */
  consent(purposes: Record<string, boolean>, banner?: Evidence): void {
    const { host, connection } = this.#chat;
    const heeded = heedGpc(purposes, host.options.gpc);
    connection.remember();
    if (connection.session.token)
      this.send({ type: 'consent', purposes: heeded, at: now(), by: 'banner', ...(banner ? { banner } : {}) });
    host.emit('consent', heeded);
  }

  stop(): void {
    for (const turn of this.#chat.transcript.streams.keys()) this.send({ type: 'stop', turn });
  }

  end(): void {
    this.send({ type: 'end' });
  }

  /** Says that the visitor is typing, to a person only, and not with every key. */
  typed(): void {
    if (this.#chat.transcript.agent === undefined || Date.now() - this.#typedAt < TYPING_EVERY_MS) return;
    this.#typedAt = Date.now();
    this.#chat.connection.session.mention({ type: 'typing' });
  }

  retry(sent: Sent): void {
    this.#chat.transcript.sent.delete(sent.frame.id);
    const { id: _, ...frame } = sent.frame;
    this.#show(frame as Unsent, sent.text);
  }

  /** Sends what leaves no line of its own in the log. */
  send(frame: Unsent): IdempotentFrame {
    const whole = { ...frame, id: newId() } as IdempotentFrame;
    this.#chat.connection.session.send(whole);
    return whole;
  }

  #answer(event: Question, frame: Unsent, text: string): void {
    const { transcript } = this.#chat;
    if (transcript.isOpen(event) && !transcript.isAnswered(event)) this.#show(frame, text);
  }

  #show(frame: Unsent, text: string): void {
    const { transcript, host, render } = this.#chat;
    const whole = this.send(frame);
    transcript.sent.set(whole.id, { frame: whole, text, at: now() });
    host.emit('sent', { id: whole.id });
    render();
  }
}
