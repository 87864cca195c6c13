/** What the server tells of requests of data subjects, legal holds and legal clocks. */

export const KINDS = [
  'ACCESS',
  'PORTABILITY',
  'ERASURE',
  'RECTIFICATION',
  'RESTRICTION',
  'OBJECTION',
  'CONSENT_WITHDRAWAL',
  'OPT_OUT',
  'COMPLAINT',
] as const;
export type Kind = (typeof KINDS)[number];

export const REGIMES = ['GDPR', 'UK_GDPR', 'CCPA'] as const;
export type Regime = (typeof REGIMES)[number];

export type Channel = 'WIDGET' | 'PAGE' | 'CONSOLE' | 'AGENT';

export const STATES = [
  'RECEIVED',
  'UNPROVEN',
  'REVIEW',
  'SECOND_REVIEW',
  'ACTING',
  'ANSWERED',
  'REFUSED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type State = (typeof STATES)[number];

export const GROUNDS = [
  'EXPRESSION',
  'LEGAL_OBLIGATION',
  'PUBLIC_HEALTH',
  'ARCHIVING',
  'LEGAL_CLAIMS',
  'MANIFESTLY_UNFOUNDED',
  'EXCESSIVE',
  'NOT_IDENTIFIED',
  'NOT_COVERED',
] as const;
export type Ground = (typeof GROUNDS)[number];

export interface Summary {
  id: string;
  reference: string;
  kind: Kind;
  regime: Regime;
  channel: Channel;
  state: State;
  receivedAt: string;
  dueAt: string | null;
  extended: boolean;
  pausedSince: string | null;
  closedAt: string | null;
  people: number;
}

export interface RequestPage {
  requests: Summary[];
  next: string | null;
}

export interface Deadline {
  what: 'ACKNOWLEDGE' | 'WARN' | 'ESCALATE' | 'ANSWER' | 'EXTENDED';
  at: string;
  done: boolean;
  source: string;
}

export interface Found {
  conversation: string;
  /** Nothing once the conversation itself is gone and only answers are kept. */
  since: string | null;
  fields: string[];
  held: boolean;
}

export interface Count {
  table: string;
  what: string;
  rows: number;
}

export type Event =
  | 'RECEIVED'
  | 'ACKNOWLEDGED'
  | 'CODE_SENT'
  | 'PROVEN'
  | 'FOUND'
  | 'APPROVED'
  | 'SECOND_APPROVED'
  | 'REFUSED'
  | 'EXTENDED'
  | 'PAUSED'
  | 'RESUMED'
  | 'WARNED'
  | 'ESCALATED'
  | 'OVERDUE'
  | 'LEDGER_WRITTEN'
  | 'FROZEN'
  | 'ERASED'
  | 'RECIPIENTS_TOLD'
  | 'CERTIFIED'
  | 'PACKAGE_MADE'
  | 'PACKAGE_FETCHED'
  | 'PACKAGE_DESTROYED'
  | 'CHANGED'
  | 'ANSWERED'
  | 'WITHDRAWN'
  | 'LAPSED';

export interface Happened {
  at: string;
  what: Event;
  /** The member who did it; null for the platform. */
  by: string | null;
}

export interface Recipient {
  processor: string;
  state: 'WAITING' | 'TOLD' | 'NOTHING_STORED' | 'FAILED';
  at: string | null;
}

export interface Package {
  sha256: string;
  expiresAt: string;
  fetchedAt: string | null;
  destroyedAt: string | null;
}

export interface Detail extends Summary {
  contact: string | null;
  identity: null | { how: 'SESSION' | 'EMAIL_CODE' | 'OFFICER' | 'AGENT'; at: string };
  clocks: Deadline[];
  found: Found[];
  counts: Count[];
  history: Happened[];
  recipients: Recipient[];
  refusal: null | { ground: Ground; at: string };
  package: Package | null;
  certificate: string | null;
  process: string | null;
  needsSecond: boolean;
}

export interface NewRequest {
  kind: Kind;
  regime: Regime;
  email?: string;
  phone?: string;
  conversation?: string;
  locale: string;
}

export interface Correction {
  conversation: string;
  field: string;
  value: string;
}

export interface Approval {
  corrections?: Correction[];
}

export interface Refusal {
  ground: Ground;
  explanation?: string;
}

export interface Extension {
  reason: 'COMPLEX' | 'MANY';
}

export const HOLD_GROUNDS = ['LEGAL_OBLIGATION', 'LEGAL_CLAIMS'] as const satisfies Ground[];

export interface Hold {
  id: string;
  conversation: string;
  field: string | null;
  ground: (typeof HOLD_GROUNDS)[number] | 'RESTRICTION';
  until: string;
  by: string;
  createdAt: string;
}

export interface NewHold {
  conversation: string;
  field?: string;
  ground: (typeof HOLD_GROUNDS)[number];
  until: string;
}

export interface LegalClock {
  regime: Regime;
  kind: Kind | null;
  what: Deadline['what'];
  /** An ISO 8601 period such as P1M. */
  period: string;
  business: boolean;
  source: string;
}
