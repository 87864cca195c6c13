import type { FormValue, IdempotentFrame } from '../frames/client';
import type { ChatEvent, Delta, Question, Refused, Welcome } from '../frames/server';
import type { Host } from '../host';
import { canonical, fill, inEnglish, type Language, languageOf, plural } from '../i18n';
import { httpAt } from '../transport/fallback';
import { newId } from '../transport/ids';
import { type Memory, noMemory, sessionMemory } from '../transport/memory';
import { Session, type Status } from '../transport/session';
import { socketAt } from '../transport/socket';
import { type Shared, type Tabs, tabsOf } from '../transport/tabs';
import { plainText } from './markdown';
import { type Sent, Transcript } from './transcript';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

const TYPING_MS = 30_000;
const TYPING_EVERY_MS = 3_000;
const STREAM_FRAME_MS = 40;

/** What the visitor sees, and everything they can do about it. */
export class Controller {
  language: Language = inEnglish();
  transcript = new Transcript();
  status: Status = 'idle';
  problem: string | undefined;
  welcome: Welcome | undefined;
  open = false;
  typing = false;
  unread = 0;
  online = navigator.onLine;
  draft = '';
  /** Values of forms that were submitted, to be corrected if they come back. */
  readonly submitted = new Map<string, Record<string, FormValue>>();
  readonly announcements: { id: number; text: string }[] = [];
  render: () => void = () => {};

  readonly #host: Host;
  readonly #session: Session;
  readonly #tabs: Tabs;
  #memory: Memory = noMemory();
  #shared: Shared | undefined;
  #history = 0;
  #readBefore = 0;
  #typingUntil: ReturnType<typeof setTimeout> | undefined;
  #typedAt = 0;
  #painting: ReturnType<typeof setTimeout> | undefined;
  #starting = false;
  #resumes = false;

  constructor(host: Host) {
    this.#host = host;
    const { site, base } = host.options;
    const memory: Memory = {
      load: () => this.#memory.load(),
      save: (bookmark) => this.#memory.save(bookmark),
      forget: () => this.#memory.forget(),
    };
    this.#session = new Session({
      hello: () => this.#hello(),
      connects: [socketAt(base), httpAt(base)],
      memory,
      on: {
        status: (status, code) => this.#statusChanged(status, code),
        fresh: (welcome) => this.#fresh(welcome),
        welcomed: (welcome) => this.#welcomed(welcome),
        event: (event) => this.#event(event),
        delta: (delta) => this.#delta(delta),
        typing: () => this.#typing(true),
        acknowledged: (id) => this.#acknowledged(id),
        refused: (refusal, frame) => this.#refused(refusal, frame),
        lost: (frames) => this.#lost(frames),
      },
    });
    this.#tabs = tabsOf(
      site,
      () => this.#shared,
      (shared) => this.#heard(shared),
    );
    this.remember();
  }

  get texts() {
    return this.language.texts;
  }

  get root(): ShadowRoot {
    return this.#host.root;
  }

  get title(): string {
    return this.#host.options.title || this.welcome?.texts.title || this.texts.title;
  }

  get ended() {
    return this.transcript.ended;
  }

  async speak(): Promise<void> {
    this.language = await languageOf(this.#host.options.locale);
    this.render();
  }

  /** Storage is used only for what the visitor asked for, and never against the site's own banner. */
  remember(): void {
    const { storage, consent, site } = this.#host.options;
    const may = storage === 'session' && consent.functional !== false;
    this.#memory = may ? sessionMemory(site) : noMemory();
    if (may && this.#session.token) this.#memory.save({ token: this.#session.token, after: this.#session.seq });
  }

  async connect(): Promise<void> {
    if (this.#session.status !== 'idle' || this.#starting || this.ended) return;
    this.#starting = true;
    const bookmark = this.#session.token ? undefined : this.#memory.load();
    this.#readBefore = bookmark?.after ?? this.#readBefore;
    const shared = this.#session.token || bookmark ? undefined : await this.#tabs.ask();
    this.#starting = false;
    this.#session.start(shared?.token);
  }

  show(): void {
    this.open = true;
    void this.connect();
    this.#seen();
    this.render();
    this.#host.emit('open');
  }

  hide(): void {
    if (!this.open) return;
    this.open = false;
    this.render();
    this.#host.emit('close');
  }

  say(text: string): void {
    const step = this.transcript.newestAsk()?.step;
    this.#send({ type: 'message', text, ...(step ? { step } : {}) }, text);
  }

  choose(event: Extract<Question, { kind: 'choices' }>, option: { id: string; label: string }): void {
    this.#answer(event, { type: 'choose', step: event.step, option: option.id }, option.label);
  }

  submit(event: Extract<Question, { kind: 'form' }>, values: Record<string, FormValue>): void {
    this.submitted.set(event.step, values);
    this.#answer(event, { type: 'form', step: event.step, values }, '');
  }

  decide(event: Extract<Question, { kind: 'consent' }>, granted: boolean): void {
    const purposes = { [event.purpose]: granted };
    const at = new Date().toISOString();
    this.#answer(event, { type: 'consent', step: event.step, purposes, at }, granted ? event.accept : event.refuse);
    this.#host.emit('consent', { purpose: event.purpose, granted });
  }

  /** The site's own banner has spoken. */
  consent(purposes: Record<string, boolean>): void {
    this.remember();
    if (this.#session.token)
      this.#session.send({ type: 'consent', id: newId(), purposes, at: new Date().toISOString() });
    this.#host.emit('consent', purposes);
  }

  stop(): void {
    for (const turn of this.transcript.streams.keys()) this.#session.send({ type: 'stop', id: newId(), turn });
  }

  end(): void {
    this.#session.send({ type: 'end', id: newId() });
  }

  /** Says that the visitor is typing, to a person only, and not with every key. */
  typed(): void {
    const now = Date.now();
    if (this.transcript.agent === undefined || now - this.#typedAt < TYPING_EVERY_MS) return;
    this.#typedAt = now;
    this.#session.mention({ type: 'typing' });
  }

  retry(sent: Sent): void {
    this.transcript.sent.delete(sent.frame.id);
    const { id: _, ...frame } = sent.frame;
    this.#send(frame as WithoutId<IdempotentFrame>, sent.text);
  }

  /** A conversation of the visitor's own wish: the one before is over. */
  restart(): void {
    this.reset();
    void this.connect();
  }

  reset(): void {
    this.#session.reset();
    this.#shared = undefined;
    this.#readBefore = 0;
    this.#clear();
    this.render();
  }

  again(): void {
    this.problem = undefined;
    this.#session.suspend();
    this.status = 'idle';
    this.#session.start();
  }

  wake(): void {
    this.online = navigator.onLine;
    if (this.online) this.#session.wake();
    this.#seen();
    this.render();
  }

  /** The page goes, perhaps for good, perhaps into the back/forward cache. */
  suspend(): void {
    this.#resumes = this.#session.status !== 'idle' && this.#session.status !== 'refused';
    this.#session.suspend();
  }

  revive(): void {
    if (this.#resumes) void this.connect();
  }

  announce(text: string): void {
    this.announcements.push({ id: (this.announcements.at(-1)?.id ?? 0) + 1, text });
    if (this.announcements.length > 5) this.announcements.shift();
  }

  #hello() {
    const { site, locale, flow, consent } = this.#host.options;
    return {
      site,
      locale: canonical(locale),
      ...(flow ? { flow } : {}),
      ...(Object.keys(consent).length ? { consent } : {}),
      ...(consent.functional ? { page: { title: document.title.slice(0, 300), path: location.pathname } } : {}),
    };
  }

  #answer(event: Question, frame: WithoutId<IdempotentFrame>, text: string): void {
    if (this.transcript.isOpen(event) && !this.transcript.isAnswered(event)) this.#send(frame, text);
  }

  #send(frame: WithoutId<IdempotentFrame>, text: string): void {
    const whole = { ...frame, id: newId() } as IdempotentFrame;
    this.transcript.sent.set(whole.id, { frame: whole, text, at: new Date().toISOString() });
    this.#session.send(whole);
    this.#host.emit('sent', { id: whole.id });
    this.render();
  }

  #statusChanged(status: Status, code?: string): void {
    this.status = status;
    if (status === 'refused') {
      this.problem = code;
      this.#host.emit('error', { code });
    }
    this.render();
  }

  #fresh(welcome: Welcome): void {
    this.#history = welcome.resumed ? welcome.seq : 0;
    if (!welcome.resumed) this.#readBefore = 0;
    const waiting = [...this.transcript.sent.values()];
    this.#clear();
    for (const sent of waiting) this.transcript.sent.set(sent.frame.id, sent);
  }

  #clear(): void {
    this.transcript = new Transcript();
    this.submitted.clear();
    this.unread = 0;
    this.#typing(false);
    this.#tellUnread();
  }

  #welcomed(welcome: Welcome): void {
    this.welcome = welcome;
    this.problem = undefined;
    this.#shared = { conversation: welcome.conversation, token: welcome.token, at: Date.now() };
    this.#tabs.tell(this.#shared);
    this.render();
  }

  #heard(shared: Shared): void {
    if (shared.conversation !== this.#shared?.conversation || shared.at < this.#shared.at) return;
    this.#shared = shared;
    this.#session.adopt(shared.token);
  }

  #event(event: ChatEvent): void {
    if (!this.transcript.add(event)) return;
    const isHistory = event.seq <= this.#history;
    const isMine = event.kind === 'visitor';
    if (!isMine) this.#typing(false);
    if (!isMine && event.kind !== 'ended' && event.seq > this.#readBefore) this.unread++;
    if (!isHistory && !isMine) this.#told(event);
    if (event.kind === 'ended') this.#over(event.reason);
    this.#seen();
    this.render();
  }

  #told(event: ChatEvent): void {
    if (this.open) this.announce(this.#spoken(event));
    this.#host.emit('message', { seq: event.seq, kind: event.kind });
  }

  #spoken(event: ChatEvent): string {
    const { texts } = this;
    switch (event.kind) {
      case 'handoff':
      case 'ended':
        return noteOf(event, this.language);
      case 'agent':
        return `${event.name}: ${plainText(event.text)}`;
      case 'choices':
        return `${texts.bot}: ${plainText(event.text)} ${texts.options}: ${event.options.map((o) => o.label).join(', ')}`;
      default:
        return `${texts.bot}: ${plainText(event.text ?? '')}`;
    }
  }

  #over(reason: string): void {
    this.#host.emit('ended', { reason });
    this.#session.suspend();
  }

  #seen(): void {
    const visible = this.open && document.visibilityState === 'visible';
    if (visible) {
      this.unread = 0;
      this.#session.markRead();
    }
    this.#tellUnread();
  }

  #unreadTold = 0;

  #tellUnread(): void {
    if (this.#unreadTold === this.unread) return;
    this.#unreadTold = this.unread;
    if (this.unread && !this.open) this.announce(plural(this.language, this.texts.unread, this.unread));
    this.#host.emit('unread', { count: this.unread });
  }

  /** Painting every token would cost a slow phone more than it can read. */
  #delta(delta: Delta): void {
    if (!this.transcript.stream(delta)) return;
    this.#typing(false);
    this.#painting ??= setTimeout(() => {
      this.#painting = undefined;
      this.render();
    }, STREAM_FRAME_MS);
  }

  #typing(on: boolean): void {
    clearTimeout(this.#typingUntil);
    if (on) this.#typingUntil = setTimeout(() => this.#typing(false), TYPING_MS);
    if (this.typing === on) return;
    this.typing = on;
    this.render();
  }

  #acknowledged(id: string): void {
    const sent = this.transcript.sent.get(id);
    if (sent && this.transcript.events.some((event) => event.kind === 'visitor' && event.id === id)) {
      this.transcript.sent.delete(id);
      this.render();
    }
  }

  #refused({ code, id }: Refused, frame: IdempotentFrame | undefined): void {
    const sent = id ? this.transcript.sent.get(id) : undefined;
    if (sent) sent.failed = code;
    if (frame) this.announce(code === 'stale' ? this.texts.stale : this.texts.refused);
    this.#host.emit('error', { code });
    this.render();
  }

  /** What was typed and never arrived goes back to the visitor instead of into a conversation it was not meant for. */
  #lost(frames: IdempotentFrame[]): void {
    for (const { id } of frames) this.transcript.sent.delete(id);
    const texts = frames.flatMap((frame) => (frame.type === 'message' ? [frame.text] : []));
    this.draft = [this.draft, ...texts].filter(Boolean).join('\n');
    this.#shared = undefined;
    this.#clear();
  }
}

export function noteOf(event: Extract<ChatEvent, { kind: 'handoff' | 'ended' }>, { texts }: Language): string {
  if (event.kind === 'handoff') {
    const text = { waiting: texts.agentWaiting, joined: texts.agentJoined, left: texts.agentLeft }[event.state];
    return fill(text, { name: event.name ?? texts.agent });
  }
  return {
    completed: texts.endedCompleted,
    visitor: texts.endedVisitor,
    silence: texts.endedSilence,
    failed: texts.endedFailed,
  }[event.reason];
}
