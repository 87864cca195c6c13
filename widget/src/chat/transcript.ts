import type { IdempotentFrame } from '../frames/client';
import type { ChatEvent, Delta, EndReason, Question } from '../frames/server';

/** What the visitor sent and the server has not told back yet. */
export interface Sent {
  frame: IdempotentFrame;
  text: string;
  at: string;
  failed?: string;
}

const KNOWN = ['say', 'ask', 'choices', 'form', 'consent', 'visitor', 'agent', 'handoff', 'ended'];
const QUESTIONS = ['ask', 'choices', 'form', 'consent'];

export const isQuestion = (event: ChatEvent): event is Question => QUESTIONS.includes(event.kind);

/** A conversation as far as this page knows it: events, what is under way in both directions, what is open. */
export class Transcript {
  readonly events: ChatEvent[] = [];
  readonly sent = new Map<string, Sent>();
  readonly streams = new Map<string, string>();
  readonly open = new Map<string, Question>();
  agent: string | undefined;
  ended: EndReason | undefined;

  add(event: ChatEvent): boolean {
    if (!KNOWN.includes(event.kind)) return false;
    this.events.push(event);
    for (const step of event.closed ?? []) this.open.delete(step);
    if (isQuestion(event)) {
      this.open.delete(event.step);
      this.open.set(event.step, event);
    } else if (event.kind === 'visitor') {
      if (event.step) this.open.delete(event.step);
      this.sent.delete(event.id);
    } else if (event.kind === 'say') {
      if (event.turn) this.streams.delete(event.turn);
    } else if (event.kind === 'handoff') {
      this.agent = event.state === 'joined' ? (event.name ?? '') : undefined;
    } else if (event.kind === 'ended') {
      this.ended = event.reason;
      this.open.clear();
      this.streams.clear();
    }
    return true;
  }

  /** A piece that does not join what is there is dropped: the whole reply comes as an event anyway. */
  stream({ turn, at, text }: Delta): boolean {
    const before = this.streams.get(turn) ?? '';
    if (at > before.length || this.events.some((event) => event.kind === 'say' && event.turn === turn)) return false;
    const after = before.slice(0, at) + text;
    if (after) this.streams.set(turn, after);
    else this.streams.delete(turn);
    return true;
  }

  isOpen(event: Question): boolean {
    return this.open.get(event.step) === event;
  }

  /** The visitor has answered, and the answer is on its way. */
  isAnswered(event: Question): boolean {
    return [...this.sent.values()].some(({ frame, failed }) => !failed && 'step' in frame && frame.step === event.step);
  }

  /** The question that typed text goes to. */
  newestAsk(): Extract<Question, { kind: 'ask' }> | undefined {
    const newest = [...this.open.values()].at(-1);
    return newest?.kind === 'ask' ? newest : undefined;
  }
}
