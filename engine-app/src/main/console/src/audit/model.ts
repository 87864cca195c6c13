import type { components, paths } from '../openapi';

type Schemas = components['schemas'];
type Filters = paths['/api/v1/audit']['get']['parameters']['query']['wanted'];

export type AuditPage = Schemas['AuditPage'];
export type Written = Schemas['AuditWritten'];
export type Inclusion = Schemas['AuditReaderInclusion'];
export type Verification = Schemas['AuditVerification'];
export type Anchors = Schemas['AnchorsAnswer'];
export type Fault = NonNullable<Verification['fault']>;
export type AuditAction = NonNullable<Filters['action']>;
