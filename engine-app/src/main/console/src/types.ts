/** What the server answers, as the console reads it. */

export const ROLES = ['OWNER', 'ADMIN', 'DESIGNER', 'AGENT', 'PRIVACY_OFFICER', 'AUDITOR'] as const;
export type TenantRole = (typeof ROLES)[number];
export type Role = TenantRole | 'OPERATOR';

export interface Named {
  id: string;
  name: string;
}

export interface Session {
  member: Named;
  roles: Role[];
  tenants: Named[];
  tenant: Named | null;
  /** Whether a code of it proves that it is still them, instead of the password. */
  secondFactor: boolean;
}

export interface SecondFactor {
  on: boolean;
  recoveryCodesLeft: number;
}

export interface ApiKey {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  createdBy: string;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
}

export interface NewApiKey {
  id: string;
  name: string;
  key: string;
}

/** Shown once, to be handed over. */
export interface OneTimeLink {
  path: string;
  expiresAt: string;
}

export interface Invitation {
  name: string;
  tenant: string;
  needs: 'PASSWORD' | 'SIGN_IN';
  reset: boolean;
}

export interface SessionEntry {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  browser: string | null;
  current: boolean;
}

export interface Member {
  id: string;
  name: string;
  roles: Role[];
  createdAt: string;
  lastSignInAt: string | null;
  active: boolean;
  invited: boolean;
  secondFactor: boolean;
}

export interface Invited {
  id: string;
  name: string;
  roles: Role[];
  link: OneTimeLink;
}

export interface SiteDraft {
  name: string;
  origins: string[];
  flows: string[];
  locale: string;
  theme: { accent?: string };
  texts: Record<string, unknown>;
}

export interface Site extends SiteDraft {
  id: string;
  key: string;
}

export interface FlowSummary {
  key: string;
  name: string;
  version: number;
  publishedAt: string;
  publishedBy: string | null;
  note?: string | null;
  archived?: boolean;
}

export interface FlowVersion extends FlowSummary {
  bpmn: string;
  forms: Record<string, string>;
}

export interface FlowDraft {
  bpmn: string;
  forms: Record<string, string>;
}

export interface FlowProblem {
  rule: string;
  element: string | null;
  severity: string;
  message: string;
  remedy: string;
}

export interface DraftSummary {
  id: string;
  key: string;
  name: string;
  revision: number;
  changedAt: string;
  changedBy: string | null;
  /** The version it was made from or last published as. */
  basedOn: number | null;
}

export interface Draft extends DraftSummary {
  bpmn: string;
  forms: Record<string, string>;
  tests: Record<string, string>;
}

/** What of a draft is written back. */
export interface DraftContent {
  name: string;
  bpmn: string;
  forms: Record<string, string>;
  tests: Record<string, string>;
}

export interface Saved {
  revision: number;
  changedAt: string;
  changedBy: string | null;
}

export interface Published {
  version: FlowSummary;
  warnings: FlowProblem[];
}

export interface GalleryEntry {
  key: string;
  name: string;
  description: string;
}

export interface GalleryFlow extends GalleryEntry {
  bpmn: string;
  forms: Record<string, string>;
  tests: Record<string, string>;
}

export interface MigrationPlan {
  running: number;
  waiting: { element: string; name: string | null; count: number }[];
  mapping: Record<string, string>;
  problems: { element: string | null; message: string }[];
}

export interface Migration {
  id: string;
  from: number;
  to: number;
  state: 'running' | 'finished';
  total: number;
  moved: number;
  failed: number;
  failures?: { element: string; reason: string; count: number }[];
}

export interface TryOutStart {
  id: string;
  page: string;
}

export interface TryOut {
  conversation: string | null;
  ended: boolean;
  tokens: string[];
  path: { element: string; enteredAt: string; leftAt?: string | null }[];
  answers: Record<string, unknown>;
  due: { element: string; at: string }[];
}

export interface FieldError {
  field: string;
  message: string;
}

export interface RecordSummary {
  tenant: string;
  version: number;
  madeAt: string;
}

export interface Party {
  name: string;
  contact?: string;
  representative?: string;
  dataProtectionOfficer?: string;
}

export interface Purpose {
  id: string;
  legalBasis: string;
  dataClasses: string[];
  retentionDays: number;
  recipients: string[];
  noticeVersion: number;
  active: boolean;
}

export interface RecordedFlow {
  key: string;
  name: string;
  version: number;
  fields: { step: string; name: string; type: string; purpose?: string }[];
  outside: { step: string; service: string }[];
}

export interface SubProcessor {
  name: string;
  kind: string;
  own: boolean;
  hosts: Record<string, string[]>;
  agreementSignedOn?: string;
  agreementSha256?: string;
  usedFor: string;
  zeroRetention: string;
}

export interface ProcessingRecord extends RecordSummary {
  content: {
    processor: Party;
    controller: Party;
    region: string;
    purposes: Purpose[];
    flows: RecordedFlow[];
    recipients: { service: string; hosts: string[]; flows: string[] }[];
    subProcessors: SubProcessor[];
    data: { table: string; holds: string; about: string; kept: string; protection: string }[];
    measures: { id: string; what: string }[];
  };
}
