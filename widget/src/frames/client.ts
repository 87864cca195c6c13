/** What the widget sends. The contract is docs/widget-protocol.md. */

export interface Hello {
  type: 'hello';
  site: string;
  locale: string;
  resume?: { token: string; after: number };
  consent?: Record<string, boolean>;
  page?: { title?: string; path?: string };
  flow?: string;
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
export type IdempotentFrame = Message | Choose | SubmittedForm | ConsentGiven | Stop | End;

export type ClientFrame = Hello | IdempotentFrame | { type: 'typing' } | { type: 'ping' };

export const MAX_TEXT = 4000;
