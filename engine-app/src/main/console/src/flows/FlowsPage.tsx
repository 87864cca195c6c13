import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { remove } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { draftsQuery, flowsQuery, useRefresh, useSession } from '../queries';
import { useClock } from '../time';
import type { DraftSummary, FlowSummary } from '../types';
import { Ask } from '../ui/Ask';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { toast } from '../ui/toast';
import { NewFlowDialog } from './NewFlowDialog';

export function FlowsPage() {
  const { flows: text, studio } = useText();
  const session = useSession();
  const flows = useQuery(flowsQuery);
  const drafts = useQuery(draftsQuery);
  const [making, setMaking] = useState(false);
  const mayDraw = may(session, 'publish');
  const add = mayDraw && (
    <Button onClick={() => setMaking(true)} leftSection={<Icon name="plus" size={18} />}>
      {studio.list.add}
    </Button>
  );
  const empty = flows.data?.length === 0 && drafts.data?.length === 0;
  return (
    <Page title={text.title} lead={text.lead} actions={empty ? null : add}>
      {empty ? (
        <Blank icon="flow" title={text.emptyTitle} action={add}>
          {studio.list.emptyText}
        </Blank>
      ) : (
        <div className="flow-lists">
          <section aria-labelledby="published">
            <h2 id="published">{studio.list.published}</h2>
            <Asked query={flows}>
              {(list) =>
                list.length > 0 ? <FlowTable flows={list} /> : <p className="sheet-note soft">{text.emptyTitle}.</p>
              }
            </Asked>
          </section>
          <section aria-labelledby="drafts">
            <h2 id="drafts">{studio.list.drafts}</h2>
            <Asked query={drafts} rows={3}>
              {(list) => <Drafts drafts={list} mayDraw={mayDraw} />}
            </Asked>
          </section>
        </div>
      )}
      {making && <NewFlowDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}

function FlowTable({ flows }: { flows: FlowSummary[] }) {
  const { flows: text, studio, common } = useText();
  const clock = useClock();
  return (
    <Table label={text.title} head={[text.name, text.version, text.published]}>
      {flows.map((flow) => (
        <tr key={flow.key} className={flow.archived ? 'off' : ''}>
          <th scope="row">
            <Link to={`/flows/${encodeURIComponent(flow.key)}`}>{flow.name}</Link>
            <code className="under">{flow.key}</code>
          </th>
          <td>
            <Tag>{common.version(flow.version)}</Tag> {flow.archived && <Tag tone="warn">{studio.list.archived}</Tag>}
          </td>
          <td>
            <time dateTime={flow.publishedAt} title={clock.moment(flow.publishedAt)}>
              {clock.ago(flow.publishedAt)}
            </time>
            {flow.publishedBy && <span className="under">{flow.publishedBy}</span>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Drafts({ drafts, mayDraw }: { drafts: DraftSummary[]; mayDraw: boolean }) {
  const { studio } = useText();
  const [leaving, setLeaving] = useState<DraftSummary | null>(null);
  if (drafts.length === 0) return <p className="sheet-note soft">{studio.list.noDrafts}</p>;
  return (
    <>
      <ul className="draft-list">
        {drafts
          .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
          .map((draft) => (
            <li key={draft.id}>
              <DraftItem draft={draft} mayDraw={mayDraw} onDelete={() => setLeaving(draft)} />
            </li>
          ))}
      </ul>
      {leaving && <DeleteDraft draft={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function DraftItem({ draft, mayDraw, onDelete }: { draft: DraftSummary; mayDraw: boolean; onDelete: () => void }) {
  const { studio, common } = useText();
  const clock = useClock();
  const navigate = useNavigate();
  const to = `/studio/${draft.id}`;
  return (
    <div className="draft">
      <Link className="draft-link" to={to}>
        <Icon name="pen" size={18} />
        <span>
          {draft.name} <Tag>{draft.basedOn === null ? studio.list.fresh : common.version(draft.basedOn)}</Tag>
          <span className="under">
            <time dateTime={draft.changedAt} title={clock.moment(draft.changedAt)}>
              {clock.ago(draft.changedAt)}
            </time>
            {draft.changedBy && ` · ${draft.changedBy}`}
          </span>
        </span>
      </Link>
      {mayDraw && (
        <Menu>
          <Menu.Target>
            <ActionIcon size="lg" aria-label={studio.actionsOf(draft.name)}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => navigate(to)}>{studio.list.open}</Menu.Item>
            <Menu.Item className="danger" onClick={onDelete}>
              {studio.list.delete}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function DeleteDraft({ draft, onClose }: { draft: DraftSummary; onClose: () => void }) {
  const { studio } = useText();
  const refresh = useRefresh();
  const gone = useMutation({
    mutationFn: () => remove(`/drafts/${draft.id}`),
    onSuccess: async () => {
      await refresh('drafts');
      toast(studio.list.deleted);
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={studio.list.deleteTitle(draft.name)}
      confirm={studio.list.delete}
      busy={gone.isPending}
      error={gone.error}
      onConfirm={() => gone.mutate()}
      onClose={onClose}
    >
      {studio.list.deleteText}
    </Ask>
  );
}
