import type { components } from '../openapi';

type Schemas = components['schemas'];

export type Period = Schemas['PurgesSetting'];
export type Preview = Schemas['PurgesPreview'];
export type Run = Schemas['PurgesRun'];
