import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../api';
import type { Detail, FiguresOf, Hold, LegalClock, RequestPage } from './model';

const part = encodeURIComponent;

/** Pages of the list, for filters as they stand in the address. */
export const requestsQuery = (filters: string) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', filters],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams(filters);
      if (pageParam) query.set('before', pageParam);
      return get<RequestPage>(`/subject-requests?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Asked again more often while the platform is at work on it. */
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['requests', 'one', id],
    queryFn: () => get<Detail>(`/subject-requests/${part(id)}`),
    refetchInterval: ({ state: { data } }) => {
      if (!data || data.closedAt) return false;
      return data.state === 'ACTING' || data.state === 'RECEIVED' ? 2_000 : 20_000;
    },
  });

/** For days as they stand in the address. */
export const figuresQuery = (days: string) =>
  queryOptions({
    queryKey: ['requests', 'figures', days],
    queryFn: () => get<FiguresOf>(`/subject-requests/figures${days && `?${days}`}`),
  });

export const holdsQuery = queryOptions({ queryKey: ['holds'], queryFn: () => get<Hold[]>('/legal-holds') });

export const clocksQuery = queryOptions({
  queryKey: ['legal-clocks'],
  queryFn: () => get<LegalClock[]>('/legal-clocks'),
  staleTime: Number.POSITIVE_INFINITY,
});
