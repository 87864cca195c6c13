import type { IdempotentFrame } from '../frames/client';

/** Frames that are not acknowledged yet, in the order in which the visitor made them. */
export class Outbox {
  readonly #frames = new Map<string, IdempotentFrame>();

  add(frame: IdempotentFrame): void {
    this.#frames.set(frame.id, frame);
  }

  get(id: string): IdempotentFrame | undefined {
    return this.#frames.get(id);
  }

  settle(id: string): boolean {
    return this.#frames.delete(id);
  }

  all(): IdempotentFrame[] {
    return [...this.#frames.values()];
  }

  /** Empties it, and says what was in it. */
  drain(): IdempotentFrame[] {
    const left = this.all();
    this.#frames.clear();
    return left;
  }
}
