import { queryOptions } from '@tanstack/react-query';
import { get } from '../api';
import type { components } from '../openapi';

type Schemas = components['schemas'];

export type Directory = Schemas['DirectoryDirectory'];
export type Agent = Schemas['DirectoryAgent'];
export type Wanted = Schemas['DirectoryWanted'];

export const directoryQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: () => get<Directory>('/data-rights-protocol'),
});
