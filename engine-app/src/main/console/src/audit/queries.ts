import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get } from '../api';
import type { Anchors, AuditPage, Inclusion } from './model';
import { isIncluded } from './proof';

/** Pages of the log, for filters as they stand in the address. */
export const auditQuery = (filters: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams(filters);
      if (pageParam) query.set('before', String(pageParam));
      return get<AuditPage>(`/audit?${query}`);
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });

export const anchorsQuery = queryOptions({ queryKey: ['anchors'], queryFn: () => get<Anchors>('/audit/anchors') });

/** A proof, and whether it holds when this browser checks it. */
export const proofQuery = (seq: number) =>
  queryOptions({
    queryKey: ['audit', 'proof', seq],
    queryFn: async () => {
      const proof = await get<Inclusion>(`/audit/entries/${seq}/proof`);
      return { proof, holds: await isIncluded(proof) };
    },
    gcTime: 0,
  });
