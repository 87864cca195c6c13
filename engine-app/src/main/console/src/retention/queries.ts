import { queryOptions } from '@tanstack/react-query';
import { get } from '../api';
import type { Period, Preview, Run } from './model';

export const periodQuery = queryOptions({ queryKey: ['purge'], queryFn: () => get<Period>('/retention') });
export const previewQuery = queryOptions({
  queryKey: ['purge', 'preview'],
  queryFn: () => get<Preview>('/retention/preview'),
});

/** Asked again while one is under way. */
export const runsQuery = queryOptions({
  queryKey: ['purge', 'runs'],
  queryFn: () => get<Run[]>('/retention/runs'),
  refetchInterval: ({ state }) => (state.data?.some((run) => run.finishedAt === null) ? 2_000 : 60_000),
});
