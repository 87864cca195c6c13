import type { components } from '../openapi';

type Schemas = components['schemas'];

export type Kind = Schemas['RequestKind'];
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
] as const satisfies Kind[];

export type Regime = Schemas['Regime'];
export const REGIMES = ['GDPR', 'UK_GDPR', 'CCPA'] as const satisfies Regime[];

export type Channel = Schemas['Channel'];

export type State = Schemas['RequestState'];
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
] as const satisfies State[];

export type Ground = Schemas['RefusalGround'];

export type Summary = Schemas['RequestViewsSummary'];
export type RequestPage = Schemas['SubjectRequestsPage'];
export type Detail = Schemas['RequestViewsDetail'];
export type Deadline = Schemas['RequestViewsDue'];
export type Found = Schemas['RequestViewsFound'];
export type Count = Schemas['RequestViewsCount'];
export type Event = Schemas['Happening'];
export type Happened = Schemas['RequestViewsHappened'];
export type Recipient = Schemas['RequestViewsTold'];
export type Package = Schemas['RequestViewsPackage'];

export type Correction = Schemas['CorrectedCorrection'];
export type Extension = { reason: Schemas['ExtensionReason'] };

/** What is sent; what is left out is nothing. */
export interface NewRequest {
  kind: Kind;
  regime: Regime;
  email?: string;
  phone?: string;
  conversation?: string;
  locale: string;
}

export interface Approval {
  corrections?: Correction[];
}

export interface Refusal {
  ground: Ground;
  explanation?: string;
}

export const HOLD_GROUNDS = ['LEGAL_OBLIGATION', 'LEGAL_CLAIMS'] as const satisfies Schemas['HoldGround'][];
export type Hold = Schemas['LegalHoldsShown'];

export interface NewHold {
  conversation: string;
  field?: string;
  ground: (typeof HOLD_GROUNDS)[number];
  until: string;
}

export type Figures = Schemas['RequestFiguresFigures'];
export type FiguresOf = Schemas['FiguresRequestsOf'];

export type LegalClock = Schemas['LegalClocksShown'];
