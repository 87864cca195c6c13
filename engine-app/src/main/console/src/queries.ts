import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { currentSession, get } from './api';
import type { StepTemplate } from './studio/step-templates';
import type {
  ApiKey,
  Audience,
  Connections,
  Controller,
  Draft,
  DraftSummary,
  FlowSummary,
  FlowVersion,
  GalleryEntry,
  GalleryFlow,
  Kept,
  Member,
  Migration,
  NoticeVersion,
  Passkey,
  ProcessingRecord,
  ProcessorFlow,
  PublishingRule,
  Purpose,
  RecordSummary,
  Register,
  SecondFactor,
  Session,
  SessionEntry,
  SharingReport,
  Sighting,
  Site,
  Ways,
} from './types';

export const SESSION = ['session'] as const;
const part = encodeURIComponent;

export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: currentSession,
  staleTime: Number.POSITIVE_INFINITY,
});
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => get<SessionEntry[]>('/sessions'),
});
export const secondFactorQuery = queryOptions({
  queryKey: ['secondFactor'],
  queryFn: () => get<SecondFactor>('/session/totp'),
});
/** How else somebody can sign in here. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: () => get<Ways>('/session/ways'),
  staleTime: Number.POSITIVE_INFINITY,
});
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: () => get<Passkey[]>('/session/passkeys'),
});
export const keysQuery = queryOptions({ queryKey: ['keys'], queryFn: () => get<ApiKey[]>('/api-keys') });
export const scopesQuery = queryOptions({
  queryKey: ['scopes'],
  queryFn: () => get<string[]>('/api-keys/scopes'),
  staleTime: Number.POSITIVE_INFINITY,
});
export const flowsQuery = queryOptions({ queryKey: ['flows'], queryFn: () => get<FlowSummary[]>('/flows') });
export const sitesQuery = queryOptions({ queryKey: ['sites'], queryFn: () => get<Site[]>('/sites') });
export const membersQuery = queryOptions({ queryKey: ['members'], queryFn: () => get<Member[]>('/members') });

export const flowVersionsQuery = (key: string) =>
  queryOptions({
    queryKey: ['flows', key, 'versions'],
    queryFn: async () => {
      const versions = await get<FlowSummary[]>(`/flows/${part(key)}/versions`);
      return versions.toSorted((a, b) => b.version - a.version);
    },
  });

/** A published version never changes. */
export const flowVersionQuery = (key: string, version: number) =>
  queryOptions({
    queryKey: ['flows', key, 'versions', version],
    queryFn: () => get<FlowVersion>(`/flows/${part(key)}/versions/${version}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const publishingRuleQuery = queryOptions({
  queryKey: ['publishing-rule'],
  queryFn: () => get<PublishingRule>('/publishing-rule'),
});

export const draftsQuery = queryOptions({ queryKey: ['drafts'], queryFn: () => get<DraftSummary[]>('/drafts') });

/** Asked once: what is in the studio since then is newer. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: () => get<Draft>(`/drafts/${part(id)}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const templatesQuery = queryOptions({
  queryKey: ['element-templates'],
  queryFn: () => get<StepTemplate[]>('/element-templates'),
  staleTime: Number.POSITIVE_INFINITY,
});
export const galleryQuery = queryOptions({
  queryKey: ['gallery'],
  queryFn: () => get<GalleryEntry[]>('/gallery'),
  staleTime: Number.POSITIVE_INFINITY,
});
export const galleryFlowQuery = (key: string) =>
  queryOptions({
    queryKey: ['gallery', key],
    queryFn: () => get<GalleryFlow>(`/gallery/${part(key)}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const migrationsQuery = (key: string) =>
  queryOptions({
    queryKey: ['migrations', key],
    queryFn: () => get<Migration[]>(`/flows/${part(key)}/migrations`),
    refetchInterval: (query) => (query.state.data?.some(({ state }) => state === 'running') ? 1500 : false),
  });

/** For days as they stand in the address. */
export const sharingQuery = (days: string) =>
  queryOptions({
    queryKey: ['data-sharing', days],
    queryFn: () => get<SharingReport>(`/privacy/data-sharing${days && `?${days}`}`),
  });

export const recordQuery = (tenant: string, version: number | null) =>
  queryOptions({
    queryKey: ['record', tenant, version],
    queryFn: () =>
      get<ProcessingRecord>(
        `/privacy/records-of-processing/${part(tenant)}${version === null ? '' : `/versions/${version}`}`,
      ),
  });

export const recordVersionsQuery = (tenant: string) =>
  queryOptions({
    queryKey: ['record', tenant, 'versions'],
    queryFn: async () => {
      const versions = await get<RecordSummary[]>(`/privacy/records-of-processing/${part(tenant)}/versions`);
      return versions.toSorted((a, b) => b.version - a.version);
    },
  });

export const purposesQuery = queryOptions({ queryKey: ['purposes'], queryFn: () => get<Purpose[]>('/purposes') });
export const purposeQuery = (id: string) =>
  queryOptions({ queryKey: ['purposes', id], queryFn: () => get<Purpose>(`/purposes/${part(id)}`) });
export const noticesQuery = (id: string) =>
  queryOptions({
    queryKey: ['purposes', id, 'notices'],
    queryFn: () => get<NoticeVersion[]>(`/purposes/${part(id)}/notices`),
  });
export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: () => get<Connections>('/connections'),
});
export const processorsQuery = queryOptions({ queryKey: ['processors'], queryFn: () => get<Register>('/processors') });
export const processorFlowsQuery = (key: string) =>
  queryOptions({
    queryKey: ['processors', key, 'flows'],
    queryFn: () => get<ProcessorFlow[]>(`/processors/${key}/flows`),
    staleTime: 0,
  });
export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => get<Kept[]>('/privacy/retention'),
});
export const controllerQuery = queryOptions({
  queryKey: ['controller'],
  queryFn: () => get<Controller>('/controller'),
});
export const audienceQuery = queryOptions({ queryKey: ['audience'], queryFn: () => get<Audience>('/audience') });

/** Asked again and again while somebody looks: they have just put the snippet into a page. */
export const sightingsQuery = (site: string) =>
  queryOptions({
    queryKey: ['sightings', site],
    queryFn: () => get<Sighting[]>(`/sites/${part(site)}/sightings`),
    refetchInterval: 10_000,
  });

export const SessionContext = createContext<Session | null>(null);

/** The session of whoever is signed in. Only for what is shown behind the sign-in page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Nobody is signed in');
  return session;
}

/** Somebody else, or nobody, from now on: nothing stays of what the one before has seen. */
export function enter(client: QueryClient, session: Session | null): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  client.setQueryData(SESSION, session);
}

/** Forgets what a list was, and asks again where it is shown. */
export function useRefresh(): (key: string) => Promise<void> {
  const client = useQueryClient();
  return (key) => client.invalidateQueries({ queryKey: [key] });
}
