import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { remove } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { keysQuery, useRefresh, useSession } from '../queries';
import { NotFoundPage } from '../shell/NotFoundPage';
import { useClock } from '../time';
import type { ApiKey } from '../types';
import { Ask } from '../ui/Ask';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { toast } from '../ui/toast';
import { NewKeyDialog } from './NewKeyDialog';

export function KeysPage() {
  return may(useSession(), 'makeKeys') ? <Keys /> : <NotFoundPage />;
}

function Keys() {
  const { keys: text } = useText().access;
  const query = useQuery(keysQuery);
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const add = (
    <Button onClick={() => setAdding(true)} leftSection={<Icon name="plus" size={18} />}>
      {text.add}
    </Button>
  );
  return (
    <Page title={text.title} lead={text.lead} actions={query.data?.length ? add : null}>
      <Asked query={query}>
        {(keys) =>
          keys.length > 0 ? (
            <KeyTable keys={keys} onRevoke={setRevoking} />
          ) : (
            <Blank icon="key" title={text.emptyTitle} action={add}>
              {text.emptyText}
            </Blank>
          )
        }
      </Asked>
      {adding && <NewKeyDialog onClose={() => setAdding(false)} />}
      {revoking && <Revoke apiKey={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  );
}

function KeyTable({ keys, onRevoke }: { keys: ApiKey[]; onRevoke: (key: ApiKey) => void }) {
  const { common, access } = useText();
  const text = access.keys;
  const head = [text.name, text.scopes, text.lastUsed, text.expires];
  return (
    <Table
      label={text.title}
      head={[
        ...head,
        <span key="actions" className="unseen">
          {common.actions}
        </span>,
      ]}
    >
      {keys.map((key) => (
        <Row key={key.id} apiKey={key} onRevoke={() => onRevoke(key)} />
      ))}
    </Table>
  );
}

function Row({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const { common, access } = useText();
  const text = access.keys;
  const clock = useClock();
  const ended = apiKey.expiresAt !== null && Date.parse(apiKey.expiresAt) <= Date.now();
  return (
    <tr className={ended ? 'off' : ''}>
      <th scope="row">
        {apiKey.name}
        <span className="under">
          <code>{apiKey.prefix}…</code>
        </span>
        <span className="under">{text.by(apiKey.createdBy, clock.day(apiKey.createdAt))}</span>
      </th>
      <td className="scopes">{apiKey.scopes.map((scope) => text.scope[scope] ?? scope).join(', ')}</td>
      <td className="nowrap">{apiKey.lastUsedAt ? clock.ago(apiKey.lastUsedAt) : common.never}</td>
      <td className="nowrap">
        {apiKey.expiresAt === null ? common.never : clock.day(apiKey.expiresAt)} {ended && <Tag>{text.ended}</Tag>}
      </td>
      <td className="right">
        <Button variant="default" size="xs" aria-label={text.revokeOf(apiKey.name)} onClick={onRevoke}>
          {text.revoke}
        </Button>
      </td>
    </tr>
  );
}

function Revoke({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { keys: text } = useText().access;
  const refresh = useRefresh();
  const revoke = useMutation({
    mutationFn: () => remove(`/api-keys/${apiKey.id}`),
    onSuccess: async () => {
      await refresh('keys');
      toast(text.revoked(apiKey.name));
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.revokeTitle(apiKey.name)}
      confirm={text.revoke}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      {text.revokeText}
    </Ask>
  );
}
