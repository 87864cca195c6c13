import type { Controller } from '../chat/controller';
import type { FormValue, RightsRequest } from '../frames/client';
import type { Data, ErrorCode, Refused, Requested, ServerFrame } from '../frames/server';
import type { Language } from '../i18n';
import type { MyDataTexts } from '../i18n/mydata-en';

/** What each section of the panel knows. */
export interface About {
  data: Data;
  words: MyDataTexts;
  language: Language;
  newTab: string;
}

export function dateOf(iso: string | undefined, { locale }: Language): string {
  const date = new Date(iso ?? '');
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString(locale, { dateStyle: 'long' });
}

export type Outcome = { refused?: Refused };
export type Kind = RightsRequest['kind'];

/** Where a request that was made here can be followed. */
export interface Receipt {
  reference: string;
  /** Nothing if the server named a place that is not its own. */
  link: string | undefined;
}

const PASSING: ErrorCode[] = ['rateLimited', 'busy', 'internal'];
const desks = new WeakMap<Controller, Desk>();

/** Asks the server, over whatever connections there are, and tells what became of what was sent. */
export class Desk {
  readonly #chat: Controller;
  #withdrew = false;
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  readonly #requests = new Map<string, RightsRequest>();
  readonly #receipts = new Map<Kind, Receipt>();
  #show: ((data: Data) => void) | undefined;

  /** One for each chat, however often the panel is opened: nobody can send the way to a request a second time. */
  static of(chat: Controller): Desk {
    const desk = desks.get(chat) ?? new Desk(chat);
    desks.set(chat, desk);
    return desk;
  }

  private constructor(chat: Controller) {
    this.#chat = chat;
  }

  /** Gives back how to stop. */
  open(show: (data: Data) => void): () => void {
    const { connection } = this.#chat;
    this.#show = show;
    this.#chat.heard = (frame) => this.#hear(frame);
    // A chat that has ended has no connection any more, and what is held is still held.
    if (connection.session.status === 'idle') connection.session.start();
    this.ask();
    return () => {
      this.#show = undefined;
      // What hung on a consent that was withdrawn is gone from the conversation too.
      if (this.#withdrew) connection.session.replay();
    };
  }

  ask(): void {
    this.#chat.connection.session.mention({ type: 'data' });
  }

  receipt(kind: Kind): Receipt | undefined {
    return this.#receipts.get(kind);
  }

  request(kind: Kind): Promise<Outcome> {
    const frame = this.#chat.acts.send({ type: 'request', kind }) as RightsRequest;
    this.#requests.set(frame.id, frame);
    return this.#sent(frame.id);
  }

  correct(field: string, value: FormValue): Promise<Outcome> {
    return this.#sent(this.#chat.acts.send({ type: 'correct', field, value }).id);
  }

  decide(purpose: string, granted: boolean): Promise<Outcome> {
    const { acts, host } = this.#chat;
    const purposes = { [purpose]: granted };
    this.#withdrew ||= !granted;
    const frame = acts.send({ type: 'consent', purposes, at: new Date().toISOString(), by: 'panel' });
    // What is kept on the device goes, or may come, at once.
    if (purpose === 'functional')
      void window.smartconvo?.('update', { consent: { ...host.options.consent, ...purposes } });
    host.emit('consent', { purpose, granted });
    return this.#sent(frame.id);
  }

  #hear(frame: ServerFrame): void {
    if (frame.type === 'data') this.#show?.(frame);
    else if (frame.type === 'welcome') this.#again();
    else if (frame.type === 'requested') this.#requested(frame);
    // That a request was taken says nothing yet of where it can be followed.
    else if (frame.type === 'ack' && !this.#requests.has(frame.id)) this.#settle(frame.id, {});
    else if (frame.type === 'error' && frame.id) this.#refused(frame.id, frame);
  }

  #refused(id: string, refused: Refused): void {
    // What passes is sent again by the session, and may be taken later.
    if (!PASSING.includes(refused.code)) this.#requests.delete(id);
    this.#settle(id, { refused });
  }

  /** What was answered into a connection that was lost is asked for once more, by the same id. */
  #again(): void {
    for (const frame of this.#requests.values()) this.#chat.connection.session.mention(frame);
    this.ask();
  }

  #requested({ id, request, token, reference, page }: Requested): void {
    const asked = this.#requests.get(id);
    if (!asked) return;
    const { base } = this.#chat.host.options;
    const url = new URL(page, base);
    const own = url.origin === new URL(base).origin;
    this.#receipts.set(asked.kind, {
      reference,
      link: own ? `${url.origin}${url.pathname}#${request}.${token}` : undefined,
    });
    this.#requests.delete(id);
    if (this.#waiting.has(id)) this.#settle(id, {});
    else if (this.#show) this.ask();
  }

  #sent(id: string): Promise<Outcome> {
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #settle(id: string, outcome: Outcome): void {
    const settle = this.#waiting.get(id);
    if (!settle || !this.#waiting.delete(id)) return;
    settle(outcome);
    if (this.#show) this.ask();
  }
}
