/** Names for what the server takes and answers. What they are, its own description says: docs/openapi.json. */
import type { components } from './openapi';

type Schemas = components['schemas'];

export type Role = Schemas['Role'];
export type TenantRole = Exclude<Role, 'OPERATOR'>;
export const ROLES = ['OWNER', 'ADMIN', 'DESIGNER', 'AGENT', 'PRIVACY_OFFICER', 'AUDITOR'] as const satisfies Role[];

export type Session = Schemas['SessionAnswersSessionAnswer'];
export type Named = Schemas['SessionAnswersNamed'];
export type SessionEntry = Schemas['SessionsAnswer'];
export type Member = Schemas['MembersAnswer'];
export type Invited = Schemas['MembersMade'];

export type Site = Schemas['SitesAnswer'];
export type SiteDraft = Omit<Site, 'id' | 'key' | 'archivedFlows'>;
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
export type ProcessorForm = Schemas['ProcessorForm'];
export type ProcessorFlow = Schemas['ProcessorFlowsNamed'];
export type Kept = Schemas['RetentionKept'];
export type Audience = Schemas['AudienceAnswer'];
export type Controller = Schemas['DetailsAnswer'];

export type RecordSummary = Schemas['RecordsSummary'];
export type SharingReport = Schemas['SharingReport'];
export type SharedCategory = SharingReport['categories'][number];
export type SharingRecipient = SharedCategory['recipients'][number];

export type ProcessingRecord = Schemas['RecordsAnswer'];
type Recorded = ProcessingRecord['content'];
export type Party = Recorded['processor'];
export type RecordedPurpose = Recorded['purposes'][number];
export type RecordedFlow = Recorded['flows'][number];
export type SubProcessor = Recorded['subProcessors'][number];

export type SecondFactor = Schemas['SecondFactorState'];
export type SsoWay = Schemas['SsoWay'];
export type SsoArrived = Schemas['SsoArrived'];
export type Ways = Schemas['WaysWays'];
export type Passkey = Schemas['PasskeyRowsPasskey'];
export type PasskeyAdded = Schemas['PasskeysRegistered'];
export type ApiKey = Schemas['ApiKeysApiKey'];
export type NewApiKey = Schemas['ApiKeysMade'];
/** Shown once, to be handed over. */
export type OneTimeLink = Schemas['MembersLink'];
export type Invitation = Schemas['InvitationsAnswer'];

export type DraftSummary = Schemas['DraftsListed'];
export type Draft = Schemas['DraftView'];
export type DraftContent = Pick<Draft, 'name' | 'bpmn' | 'forms' | 'tests'>;
export type Saved = Schemas['DraftsSaved'];
export type Published = Schemas['DraftsReleased'];
export type GalleryEntry = Schemas['GalleryEntry'];
export type GalleryFlow = Schemas['GalleryShown'];
export type MigrationPlan = Schemas['MigrationsPlanned'];
export type Migration = Schemas['MigrationsTold'];
export type TryOutStart = Schemas['TryOutsStarted'];
export type TryOut = Schemas['TryOutsState'];
export type Recording = Schemas['TryOutsRecorded'];
export type TestReport = Schemas['TestReport'];
export type TestResult = Schemas['TestResult'];
export type Coverage = Schemas['Coverage'];
export type PublishingRule = Schemas['PublishingRule'];
