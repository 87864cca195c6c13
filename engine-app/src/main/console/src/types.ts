/** Names for what the server takes and answers. What they are, its own description says: docs/openapi.json. */
import type { components } from './openapi';

type Schemas = components['schemas'];

export type Role = Schemas['Role'];
export type TenantRole = Exclude<Role, 'OPERATOR'>;
export const ROLES = ['OWNER', 'ADMIN', 'DESIGNER', 'AGENT', 'PRIVACY_OFFICER', 'AUDITOR'] as const satisfies Role[];

export type Session = Schemas['SessionAnswer'];
export type Named = Schemas['SessionNamed'];
export type SessionEntry = Schemas['SessionsAnswer'];
export type Member = Schemas['MembersAnswer'];
export type Invited = Schemas['MembersMade'];

export type Site = Schemas['SitesAnswer'];
export type SiteDraft = Omit<Site, 'id' | 'key'>;
export type Sighting = Schemas['SightingsSighting'];

export type FlowSummary = Schemas['PublishedVersion'];
export type FlowVersion = Schemas['FlowsDrawn'];
export type FlowDraft = Pick<FlowVersion, 'bpmn' | 'forms'>;
export type FlowProblem = Schemas['ToldProblem'];
export type FieldError = Schemas['Misfit'];

export type Purpose = Schemas['PurposesAnswer'];
export type PurposeForm = Schemas['PurposeForm'];
export type PurposeEffect = Schemas['PurposesEffect'];
export type LegalBasis = Schemas['LegalBasis'];
export type NoticeVersion = Schemas['NoticeVersion'];

export type Connections = Schemas['ConnectionsAnswer'];
export type Trial = Schemas['ConnectionsTrial'];
export type Register = Schemas['ProcessorsRegister'];
export type Processor = Schemas['ProcessorsEntry'];
export type Kept = Schemas['RetentionKept'];
export type Audience = Schemas['AudienceAnswer'];

export type RecordSummary = Schemas['RecordsSummary'];
export type ProcessingRecord = Schemas['RecordsAnswer'];
type Recorded = ProcessingRecord['content'];
export type Party = Recorded['processor'];
export type RecordedPurpose = Recorded['purposes'][number];
export type RecordedFlow = Recorded['flows'][number];
export type SubProcessor = Recorded['subProcessors'][number];

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
