/** What the widget sends. The contract is docs/widget-protocol.md. */

export interface Hello {
  type: 'hello';
  site: string;
  locale: string;
  resume?: { token: string; after: number };
  consent?: Record<string, boolean>;
  page?: { title?: string; path?: string };
  flow?: string;
  /** The visitor's browser sends Global Privacy Control. */
  gpc?: true;
}

/** Which consent banner spoke, and the SHA-256 (hex) of what it said. */
export interface Evidence {
  source: string;
  evidence: string;
}

export type FormValue = string | number | boolean | string[];

export interface Message {
  type: 'message';
  id: string;
  text: string;
  step?: string;
}

export interface Choose {
  type: 'choose';
  id: string;
  step: string;
  option: string;
}

export interface SubmittedForm {
  type: 'form';
  id: string;
  step: string;
  values: Record<string, FormValue>;
}

export interface ConsentGiven {
  type: 'consent';
  id: string;
  step?: string;
  purposes: Record<string, boolean>;
  at?: string;
  /** Where the visitor decided; the server takes the banner when it is not told. */
  by?: 'panel' | 'banner';
  banner?: Evidence;
}

/** Corrects an answer the server holds. */
export interface Correct {
  type: 'correct';
  id: string;
  field: string;
  value: FormValue;
}

/** Asks by right for a copy of everything that is held, or for its erasure. */
export interface RightsRequest {
  type: 'request';
  id: string;
  kind: 'ACCESS' | 'ERASURE';
}

export interface Stop {
  type: 'stop';
  id: string;
  turn: string;
}

export interface End {
  type: 'end';
  id: string;
}

/** Kept in the outbox until it is acknowledged. */
export type IdempotentFrame = Message | Choose | SubmittedForm | ConsentGiven | Correct | RightsRequest | Stop | End;

export type ClientFrame = Hello | IdempotentFrame | { type: 'data' } | { type: 'typing' } | { type: 'ping' };

export const MAX_TEXT = 4000;
