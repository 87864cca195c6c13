import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../api';
import type { Activity, ConversationPage, Explained, Opened, ProcessSummary, ShownProcess } from './model';

const part = encodeURIComponent;

/** Pages of the list, for filters as they stand in the address. */
export const conversationsQuery = (filters: string) =>
  infiniteQueryOptions({
    queryKey: ['conversations', 'list', filters],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams(filters);
      if (pageParam) query.set('before', pageParam);
      return get<ConversationPage>(`/conversations?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Asked once for each visit of the page: every time is put on record. */
export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversations', 'one', id],
    queryFn: () => get<Opened>(`/conversations/${part(id)}`),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });

/** What led to an event never changes while it is looked at. */
export const explainedQuery = (id: string, seq: number) =>
  queryOptions({
    queryKey: ['conversations', 'one', id, seq],
    queryFn: () => get<Explained>(`/conversations/${part(id)}/events/${seq}`),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

export const activityQuery = (key: string, version: number, from: string, to: string) =>
  queryOptions({
    queryKey: ['activity', key, version, from, to],
    queryFn: () => get<Activity>(`/flows/${part(key)}/versions/${version}/activity?from=${from}&to=${to}`),
    refetchInterval: 20_000,
  });

export const processesQuery = queryOptions({
  queryKey: ['processes'],
  queryFn: () => get<ProcessSummary[]>('/processes'),
  refetchInterval: 20_000,
});

export const processQuery = (key: string) =>
  queryOptions({
    queryKey: ['processes', key],
    queryFn: () => get<ShownProcess>(`/processes/${part(key)}`),
    refetchInterval: 10_000,
  });
