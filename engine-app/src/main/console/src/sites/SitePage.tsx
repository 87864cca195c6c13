import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { post, put } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { sitesQuery, useRefresh, useSession } from '../queries';
import type { Site, SiteDraft } from '../types';
import { Card, Page } from '../ui/Page';
import { Asked, Blank } from '../ui/states';
import { toast } from '../ui/toast';
import { Sightings } from './Sightings';
import { SiteForm } from './SiteForm';
import { Snippet } from './Snippet';

export function NewSitePage() {
  const { sites: text } = useText();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const create = useMutation({
    mutationFn: (draft: SiteDraft) => post<Site>('/sites', draft),
    onSuccess: async ({ id }) => {
      await refresh('sites');
      toast(text.created);
      await navigate(`/sites/${id}`, { replace: true });
    },
  });
  return (
    <Page title={text.add} lead={text.embedLater} up={{ to: '/sites', label: text.title }}>
      <SiteForm save={create} submit={text.create} readOnly={false} />
    </Page>
  );
}

export function SitePage() {
  const { sites: text, common } = useText();
  const { id = '' } = useParams();
  const query = useQuery(sitesQuery);
  const site = query.data?.find((candidate) => candidate.id === id);
  return (
    <Page title={site?.name ?? text.title} up={{ to: '/sites', label: text.title }}>
      <Asked query={query} rows={8}>
        {() =>
          site ? (
            <Shown key={site.id} site={site} />
          ) : (
            <Blank icon="site" title={common.notFoundTitle}>
              {common.notFoundText}
            </Blank>
          )
        }
      </Asked>
    </Page>
  );
}

function Shown({ site }: { site: Site }) {
  const { sites: text, common } = useText();
  const session = useSession();
  const refresh = useRefresh();
  const change = useMutation({
    mutationFn: (draft: SiteDraft) => put<Site>(`/sites/${site.id}`, draft),
    onSuccess: async () => {
      await refresh('sites');
      toast(common.saved);
    },
  });
  return (
    <div className="stack">
      <Card title={text.embed} lead={text.embedHelp}>
        <Snippet site={site} />
      </Card>
      <Sightings site={site} />
      <SiteForm site={site} save={change} submit={common.save} readOnly={!may(session, 'editSites')} />
    </div>
  );
}
