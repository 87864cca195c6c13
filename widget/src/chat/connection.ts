import type { Welcome } from '../frames/server';
import type { Host } from '../host';
import { httpAt } from '../transport/fallback';
import { type Memory, memoryOf } from '../transport/memory';
import { Session, type SessionEvents } from '../transport/session';
import { socketAt } from '../transport/socket';
import { type Shared, type Tabs, tabsOf } from '../transport/tabs';
import { helloOf } from './hello';

/** The conversation's way to the server, over reloads, tabs and the back/forward cache. */
export class Connection {
  readonly session: Session;
  readonly #memory: Memory;
  readonly #tabs: Tabs;
  #shared: Shared | undefined;
  #starting = false;
  #resumes = false;

  constructor(host: Host, on: SessionEvents) {
    const { site, base } = host.options;
    this.#memory = memoryOf(host.options);
    this.session = new Session({
      hello: () => helloOf(host.options),
      connects: [socketAt(base, () => host.report({ error: 'protocol' })), httpAt(base)],
      memory: this.#memory,
      on,
    });
    this.#tabs = tabsOf(
      site,
      () => this.#shared,
      (shared) => this.#heard(shared),
    );
  }

  /** Starts or resumes; gives back up to where the visitor had read, or nothing when there was no need. */
  async connect(): Promise<number | undefined> {
    const { session } = this;
    if (session.status !== 'idle' || this.#starting) return undefined;
    this.#starting = true;
    const bookmark = session.token ? undefined : this.#memory.load();
    const shared = session.token || bookmark ? undefined : await this.#tabs.ask();
    this.#starting = false;
    session.start(shared?.token);
    return bookmark?.after;
  }

  /** Goes on with a chat of before, and starts none. */
  get resumable(): boolean {
    return !!this.session.token || !!this.#memory.load();
  }

  /** The rules of what may be kept have changed. */
  remember(): void {
    const { token, seq } = this.session;
    if (token) this.#memory.save({ token, after: seq });
  }

  welcomed({ conversation, token }: Welcome): void {
    this.#shared = { conversation, token, at: Date.now() };
    this.#tabs.tell(this.#shared);
  }

  /** The conversation is gone, or was left: other tabs must not be led to it. */
  leave(): void {
    this.#shared = undefined;
  }

  /** The page goes, perhaps for good, perhaps into the back/forward cache. */
  suspend(): void {
    this.#resumes = !['idle', 'refused'].includes(this.session.status);
    this.session.suspend();
  }

  revive(): void {
    if (this.#resumes) void this.connect();
  }

  #heard(shared: Shared): void {
    if (shared.conversation !== this.#shared?.conversation || shared.at < this.#shared.at) return;
    this.#shared = shared;
    this.session.adopt(shared.token);
  }
}
