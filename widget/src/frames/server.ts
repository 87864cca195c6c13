/** What the server sends. The contract is docs/widget-protocol.md. */

import type { FormValue } from './client';

export interface Welcome {
  type: 'welcome';
  conversation: string;
  token: string;
  seq: number;
  resumed: boolean;
  locale: string;
  theme: Record<string, string>;
  texts: Record<string, string>;
  demo: boolean;
}

interface EventBase {
  type: 'event';
  seq: number;
  at: string;
  closed?: string[];
}

export interface Image {
  url: string;
  alt: string;
}

export interface Card {
  title: string;
  url: string;
}

export interface SayEvent extends EventBase {
  kind: 'say';
  text: string;
  turn?: string;
  image?: Image;
  card?: Card;
}

export type InputType = 'text' | 'email' | 'phone' | 'number' | 'date';

export interface AskEvent extends EventBase {
  kind: 'ask';
  step: string;
  text: string;
  input: { type: InputType; min?: string; max?: string };
  again?: true;
}

export interface ChoicesEvent extends EventBase {
  kind: 'choices';
  step: string;
  text: string;
  options: { id: string; label: string }[];
  again?: true;
}

export interface FormEvent extends EventBase {
  kind: 'form';
  step: string;
  text?: string;
  schema: unknown;
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
}

export interface ConsentEvent extends EventBase {
  kind: 'consent';
  step: string;
  text: string;
  purpose: string;
  notice: { version: string; text: string; url?: string };
  accept: string;
  refuse: string;
}

export type Answer =
  | { option: string }
  | { fields: { label: string; value: string }[] }
  | { purpose: string; granted: boolean };

export interface VisitorEvent extends EventBase {
  kind: 'visitor';
  id: string;
  text: string;
  step?: string;
  answer?: Answer;
}

export interface AgentEvent extends EventBase {
  kind: 'agent';
  text: string;
  name: string;
}

export interface HandoffEvent extends EventBase {
  kind: 'handoff';
  state: 'waiting' | 'joined' | 'left';
  name?: string;
}

export type EndReason = 'completed' | 'visitor' | 'silence' | 'failed';

export interface EndedEvent extends EventBase {
  kind: 'ended';
  reason: EndReason;
}

export type Question = AskEvent | ChoicesEvent | FormEvent | ConsentEvent;

export type ChatEvent = SayEvent | Question | VisitorEvent | AgentEvent | HandoffEvent | EndedEvent;

export interface Delta {
  type: 'delta';
  turn: string;
  at: number;
  text: string;
}

export interface Ack {
  type: 'ack';
  id: string;
  seq: number;
}

export type ConsentState = 'unknown' | 'given' | 'refused' | 'withdrawn' | 'superseded' | 'expired';

export interface Purpose {
  id: string;
  basis: 'consent' | 'contract' | 'legalObligation' | 'legitimateInterest';
  state: ConsentState;
  notice: { version: string; text: string; url?: string };
  decidedAt?: string;
}

/** What the server holds about this visitor. Times are ISO 8601. */
export interface Data {
  type: 'data';
  held: { field: string; label: string; value: FormValue; purpose: string; until: string }[];
  purposes: Purpose[];
  receipts: { id: string; purpose: string; granted: boolean; at: string; jws?: string }[];
  transcript: { events: number; until: string };
}

/** A request by right has been taken; `page` is where it can be followed, on this server, with `request` and `token`. */
export interface Requested {
  type: 'requested';
  id: string;
  request: string;
  token: string;
  reference: string;
  page: string;
}

export type ErrorCode =
  | 'malformed'
  | 'tooLarge'
  | 'rateLimited'
  | 'unknownSite'
  | 'unknownFlow'
  | 'forbiddenOrigin'
  | 'notWelcome'
  | 'stale'
  | 'ended'
  | 'busy'
  | 'unavailable'
  | 'internal';

export interface Refused {
  type: 'error';
  code: ErrorCode;
  detail: string;
  id?: string;
}

export type ServerFrame =
  | Welcome
  | ChatEvent
  | Delta
  | Ack
  | { type: 'typing'; turn?: string }
  | Data
  | Requested
  | { type: 'gone' }
  | Refused
  | { type: 'pong' };
