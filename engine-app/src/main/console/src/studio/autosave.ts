import { isProblem } from '../api';
import type { DraftContent, Saved } from '../types';

/** Whether what is on the screen is also on the server. */
export type SaveState =
  | { is: 'saved'; at: string; by: string | null }
  | { is: 'changed' }
  | { is: 'saving' }
  | { is: 'retrying'; error: unknown }
  /** The server will not take it, however often it is sent. */
  | { is: 'refused'; error: unknown }
  | { is: 'conflict'; by: string | null; at: string };

interface Options {
  saved: Saved;
  content: () => Promise<DraftContent>;
  save: (content: DraftContent & { revision: number }) => Promise<Saved>;
  onState: (state: SaveState) => void;
  /** How long it must be quiet before something is saved. */
  quiet?: number;
  /** How long to wait after the first failure; it doubles with each. */
  patience?: number;
}

const LONGEST = 60_000;

/**
 * Saves a draft some time after the last change, one save at a time. What changes while it is saved is saved after it. A lost
 * connection is tried again; somebody else's change stops it, because only a person can say which of the two is right.
 */
export class Autosave {
  private readonly options: Required<Options>;
  private saved: Saved;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private dirty = false;
  private failures = 0;
  private stopped = false;
  private current: SaveState;

  constructor(options: Options) {
    this.options = { quiet: 1500, patience: 3000, ...options };
    this.saved = options.saved;
    this.current = { is: 'saved', at: options.saved.changedAt, by: options.saved.changedBy };
  }

  get state(): SaveState {
    return this.current;
  }

  get revision(): number {
    return this.saved.revision;
  }

  /** Whether leaving now would lose something. */
  get pending(): boolean {
    return this.dirty || this.running !== null;
  }

  changed(): void {
    this.dirty = true;
    if (this.stopped) return;
    if (this.running === null && this.failures === 0) this.tell({ is: 'changed' });
    if (this.failures === 0) this.later(this.options.quiet);
  }

  /** Saves at once what is not saved yet. True if afterwards all is saved. */
  async flush(): Promise<boolean> {
    if (this.stopped) return false;
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.dirty && !this.stopped) await this.start();
    return !this.dirty && !this.stopped;
  }

  /** After a conflict or a refusal nothing is saved any more; what is on the screen stays. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** What somebody did about a refusal may have helped. */
  again(): void {
    this.stopped = false;
    this.failures = 0;
    if (this.dirty) void this.start();
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(), wait);
  }

  private start(): Promise<void> {
    if (this.running) return this.running;
    clearTimeout(this.timer);
    this.running = this.saveOnce().finally(() => {
      this.running = null;
      if (this.dirty && !this.stopped && this.failures === 0) this.later(this.options.quiet);
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    this.dirty = false;
    this.tell({ is: 'saving' });
    try {
      const content = await this.options.content();
      this.saved = await this.options.save({ ...content, revision: this.saved.revision });
      this.failures = 0;
      const { changedAt, changedBy } = this.saved;
      this.tell(this.dirty ? { is: 'changed' } : { is: 'saved', at: changedAt, by: changedBy });
    } catch (error) {
      this.dirty = true;
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    if (isProblem(error, 'draft-conflict')) {
      this.stop();
      const { changedBy = null, changedAt = '' } = error.extra.moved ?? {};
      return this.tell({ is: 'conflict', by: changedBy, at: changedAt });
    }
    if (!isPassing(error)) {
      this.stop();
      return this.tell({ is: 'refused', error });
    }
    this.failures += 1;
    this.tell({ is: 'retrying', error });
    this.later(Math.min(LONGEST, this.options.patience * 2 ** (this.failures - 1)));
  }

  private tell(state: SaveState): void {
    this.current = state;
    this.options.onState(state);
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error && 'status' in error)) return false;
  const status = Number(error.status);
  return status === 0 || status === 429 || status >= 500;
}
