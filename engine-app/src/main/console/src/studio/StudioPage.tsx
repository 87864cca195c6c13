import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { LazyDiagram } from '../flows/LazyDiagram';
import { useText } from '../i18n';
import { may } from '../may';
import { draftQuery, templatesQuery, useSession } from '../queries';
import type { Draft } from '../types';
import { Icon } from '../ui/Icon';
import { Card, Page } from '../ui/Page';
import { Failed, Loading, Notice } from '../ui/states';

const Studio = lazy(() => import('./Studio'));

/** A draft, to draw on it or, for those who may not, to look at it. It takes the whole window: a diagram is never small. */
export function StudioPage() {
  const { id = '' } = useParams();
  const draft = useQuery(draftQuery(id));
  const templates = useQuery(templatesQuery);
  const session = useSession();
  if (draft.isError || templates.isError)
    return (
      <Alone>
        <Failed
          error={draft.error ?? templates.error}
          retry={() => Promise.all([draft.isError && draft.refetch(), templates.isError && templates.refetch()])}
        />
      </Alone>
    );
  if (!draft.data || !templates.data)
    return (
      <Alone>
        <Loading rows={8} />
      </Alone>
    );
  if (!may(session, 'publish'))
    return (
      <Alone quiet={false}>
        <Shown draft={draft.data} />
      </Alone>
    );
  return (
    <Suspense
      fallback={
        <Alone>
          <Loading rows={8} />
        </Alone>
      }
    >
      <Studio key={`${id}-${draft.dataUpdatedAt}`} draft={draft.data} templates={templates.data} />
    </Suspense>
  );
}

/** A page without the studio. What is shown in it has a heading of its own, or `quiet` gives it one for those who listen. */
function Alone({ quiet = true, children }: { quiet?: boolean; children: React.ReactNode }) {
  const { flows, studio } = useText();
  return (
    <main className="width">
      {quiet && <h1 className="unseen">{studio.title}</h1>}
      <p>
        <Link className="up" to="/flows">
          <Icon name="left" size={16} />
          {flows.title}
        </Link>
      </p>
      {children}
    </main>
  );
}

function Shown({ draft }: { draft: Draft }) {
  const { studio: text, flows } = useText();
  return (
    <Page title={draft.name}>
      <div className="stack">
        <Notice tone="plain">{text.readOnly}</Notice>
        <Card title={flows.diagram}>
          <LazyDiagram xml={draft.bpmn} name={draft.name} />
        </Card>
      </div>
    </Page>
  );
}
