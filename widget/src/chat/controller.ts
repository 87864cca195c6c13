import type { FormValue, IdempotentFrame } from '../frames/client';
import type { ChatEvent, Delta, Refused, ServerFrame, Welcome } from '../frames/server';
import type { Host } from '../host';
import { inEnglish, type Language, languageOf, plural } from '../i18n';
import type { SessionEvents, Status } from '../transport/session';
import { Acts } from './acts';
import { Connection } from './connection';
import { spokenOf } from './spoken';
import { Transcript } from './transcript';

const TYPING_MS = 30_000;
const STREAM_FRAME_MS = 40;

/** What the visitor sees. What they do is in {@link Acts}, how it travels in {@link Connection}. */
export class Controller implements SessionEvents {
  language: Language = inEnglish();
  transcript = new Transcript();
  welcome: Welcome | undefined;
  open = false;
  typing = false;
  unread = 0;
  online = navigator.onLine;
  draft = '';
  /** Values of forms that were submitted, to be corrected if they come back. */
  readonly submitted = new Map<string, Record<string, FormValue>>();
  readonly announcements: { id: number; text: string }[] = [];
  readonly host: Host;
  readonly connection: Connection;
  readonly acts = new Acts(this);
  render: () => void = () => {};
  /** Parts that came later listen here to what the server says. */
  heard: (frame: ServerFrame) => void = () => {};

  #history = 0;
  #readBefore = 0;
  #unreadTold = 0;
  #typingUntil: ReturnType<typeof setTimeout> | undefined;
  #painting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.host = host;
    this.connection = new Connection(host, this);
  }

  get texts() {
    return this.language.texts;
  }

  get title(): string {
    return this.host.options.title || this.welcome?.texts.title || this.texts.title;
  }

  get ended() {
    return this.transcript.ended;
  }

  get state(): Status {
    return this.connection.session.status;
  }

  async speak(): Promise<void> {
    this.language = await languageOf(this.host.options.locale);
    this.render();
  }

  async connect(): Promise<void> {
    if (!this.ended) this.#readBefore = (await this.connection.connect()) ?? this.#readBefore;
  }

  show(): void {
    this.open = true;
    void this.connect();
    this.#seen();
    this.render();
    this.host.emit('open');
  }

  hide(): void {
    if (!this.open) return;
    this.open = false;
    this.render();
    this.host.emit('close');
  }

  /** A conversation of the visitor's own wish: the one before is over. */
  restart(): void {
    this.reset();
    void this.connect();
  }

  reset(): void {
    this.connection.session.reset();
    this.connection.leave();
    this.#readBefore = 0;
    this.#clear();
    this.render();
  }

  again(): void {
    this.connection.session.suspend();
    this.connection.session.start();
  }

  wake(): void {
    this.online = navigator.onLine;
    if (this.online) this.connection.session.wake();
    this.#seen();
    this.render();
  }

  announce(text: string): void {
    this.announcements.push({ id: (this.announcements.at(-1)?.id ?? 0) + 1, text });
    if (this.announcements.length > 5) this.announcements.shift();
  }

  status(status: Status, code?: string): void {
    if (status === 'refused') this.host.emit('error', { code });
    this.render();
  }

  fresh(welcome: Welcome): void {
    this.#history = welcome.resumed ? welcome.seq : 0;
    if (!welcome.resumed) this.#readBefore = 0;
    const waiting = [...this.transcript.sent.values()];
    this.#clear();
    for (const sent of waiting) this.transcript.sent.set(sent.frame.id, sent);
  }

  welcomed(welcome: Welcome): void {
    this.welcome = welcome;
    this.connection.welcomed(welcome);
    const { consent, evidence } = this.host.options;
    // The greeting has no place for what the banner's word rests on.
    if (evidence && !welcome.resumed) this.acts.consent(consent, evidence);
    this.render();
  }

  event(event: ChatEvent): void {
    if (!this.transcript.add(event)) return;
    const isHistory = event.seq <= this.#history;
    const isMine = event.kind === 'visitor';
    if (!isMine) this.typed(false);
    if (!isMine && event.kind !== 'ended' && event.seq > this.#readBefore) this.unread++;
    if (!isHistory && !isMine) this.#told(event);
    if (event.kind === 'ended') {
      this.host.emit('ended', { reason: event.reason });
      this.connection.session.suspend();
    }
    this.#seen();
    this.render();
  }

  /** Painting every token would cost a slow phone more than it can read. */
  delta(delta: Delta): void {
    if (!this.transcript.stream(delta)) return;
    this.typed(false);
    this.#painting ??= setTimeout(() => {
      this.#painting = undefined;
      this.render();
    }, STREAM_FRAME_MS);
  }

  typed(on = true): void {
    clearTimeout(this.#typingUntil);
    if (on) this.#typingUntil = setTimeout(() => this.typed(false), TYPING_MS);
    if (this.typing === on) return;
    this.typing = on;
    this.render();
  }

  acknowledged(id: string): void {
    if (this.transcript.events.some((event) => event.kind === 'visitor' && event.id === id)) {
      this.transcript.sent.delete(id);
      this.render();
    }
  }

  refused({ code, id }: Refused, frame: IdempotentFrame | undefined): void {
    const sent = id && this.transcript.sent.get(id);
    if (sent) sent.failed = code;
    if (frame) this.announce(code === 'stale' ? this.texts.stale : this.texts.refused);
    this.host.emit('error', { code });
    this.render();
  }

  /** What was typed and never arrived goes back to the visitor instead of into a conversation it was not meant for. */
  lost(frames: IdempotentFrame[]): void {
    for (const { id } of frames) this.transcript.sent.delete(id);
    const texts = frames.flatMap((frame) => (frame.type === 'message' ? [frame.text] : []));
    this.draft = [this.draft, ...texts].filter(Boolean).join('\n');
    this.connection.leave();
    this.#clear();
  }

  #clear(): void {
    this.transcript = new Transcript();
    this.submitted.clear();
    this.unread = 0;
    this.typed(false);
    this.#tellUnread();
  }

  #told(event: ChatEvent): void {
    if (this.open) this.announce(spokenOf(event, this.language));
    this.host.emit('message', { seq: event.seq, kind: event.kind });
  }

  #seen(): void {
    if (this.open && document.visibilityState === 'visible') {
      this.unread = 0;
      this.connection.session.markRead();
    }
    this.#tellUnread();
  }

  #tellUnread(): void {
    if (this.#unreadTold === this.unread) return;
    this.#unreadTold = this.unread;
    if (this.unread && !this.open) this.announce(plural(this.language, this.texts.unread, this.unread));
    this.host.emit('unread', { count: this.unread });
  }
}
