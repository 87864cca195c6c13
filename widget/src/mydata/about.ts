import type { Controller } from '../chat/controller';
import type { FormValue } from '../frames/client';
import type { Data, Refused } from '../frames/server';
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

/** Asks the server, over whatever connections there are, and tells what became of what was sent. */
export class Desk {
  readonly #chat: Controller;
  #withdrew = false;
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();

  constructor(chat: Controller) {
    this.#chat = chat;
  }

  /** Gives back how to stop. */
  open(show: (data: Data) => void): () => void {
    const { connection } = this.#chat;
    this.#chat.heard = (frame) => {
      if (frame.type === 'data') show(frame);
      else if (frame.type === 'welcome') this.ask();
      else if (frame.type === 'ack') this.#settle(frame.id, {});
      else if (frame.type === 'error' && frame.id) this.#settle(frame.id, { refused: frame });
    };
    // A chat that has ended has no connection any more, and what is held is still held.
    if (connection.session.status === 'idle') connection.session.start();
    this.ask();
    return () => {
      this.#chat.heard = () => {};
      // What hung on a consent that was withdrawn is gone from the conversation too.
      if (this.#withdrew) connection.session.replay();
    };
  }

  ask(): void {
    this.#chat.connection.session.mention({ type: 'data' });
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

  #sent(id: string): Promise<Outcome> {
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #settle(id: string, outcome: Outcome): void {
    const settle = this.#waiting.get(id);
    if (!settle || !this.#waiting.delete(id)) return;
    settle(outcome);
    this.ask();
  }
}
