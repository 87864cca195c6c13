import type { components, paths } from '../openapi';

type Schemas = components['schemas'];

export type AuditPage = Schemas['AuditPage'];
export type Written = Schemas['AuditWritten'];
export type Inclusion = Schemas['AuditReaderInclusion'];
export type Verification = Schemas['AuditVerification'];
export type Fault = NonNullable<Verification['fault']>;
export type AuditAction = NonNullable<NonNullable<paths['/api/v1/audit']['get']['parameters']['query']>['action']>;
