import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { remove } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { useRefresh, useSession } from '../queries';
import { useUp } from '../settings/SettingsPage';
import { NotFoundPage } from '../shell/NotFoundPage';
import { useClock } from '../time';
import { Ask } from '../ui/Ask';
import { Copy } from '../ui/Copy';
import { Icon } from '../ui/Icon';
import { Card, Page } from '../ui/Page';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { toast } from '../ui/toast';
import { AgentDialog } from './AgentDialog';
import { BusinessCard } from './BusinessCard';
import { said, short } from './draft';
import { type Agent, directoryQuery } from './model';

/** Who may ask on behalf of people, and by which name they reach the tenant. */
export function AgentsPage() {
  return may(useSession(), 'editAgents') ? <Shown /> : <NotFoundPage />;
}

function Shown() {
  const { agents: text } = useText();
  return (
    <Page title={text.title} lead={text.lead} up={useUp()}>
      <Asked query={useQuery(directoryQuery)}>
        {(directory) => (
          <div className="stack">
            <BusinessCard directory={directory} />
            <Agents agents={directory.agents} />
          </div>
        )}
      </Asked>
    </Page>
  );
}

/** What is open: a form for an agent or for a new one (null), or the question whether to remove one. */
type Open = { edit: Agent | null } | { remove: Agent } | null;

function Agents({ agents }: { agents: Agent[] }) {
  const { agents: text } = useText();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen({ edit: null })}>
      {text.add}
    </Button>
  );
  return (
    <>
      {agents.length > 0 ? (
        <Card title={text.listed} lead={text.listedHelp} actions={add}>
          <AgentTable agents={agents} onOpen={setOpen} />
        </Card>
      ) : (
        <Blank icon="members" title={text.emptyTitle} action={add}>
          {text.emptyText}
        </Blank>
      )}
      {open && 'edit' in open && (
        <AgentDialog agent={open.edit} taken={open.edit ? [] : agents.map(({ id }) => id)} onClose={close} />
      )}
      {open && 'remove' in open && <Remove agent={open.remove} onClose={close} />}
    </>
  );
}

function AgentTable({ agents, onOpen }: { agents: Agent[]; onOpen: (open: Open) => void }) {
  const { agents: text, common } = useText();
  return (
    <Table label={text.listed} head={[text.agent, text.proof, text.lastToken, text.key, common.actions]}>
      {agents.map((agent) => (
        <Row key={agent.id} agent={agent} onOpen={onOpen} />
      ))}
    </Table>
  );
}

function Row({ agent, onOpen }: { agent: Agent; onOpen: (open: Open) => void }) {
  const { agents: text, common } = useText();
  const clock = useClock();
  return (
    <tr>
      <th scope="row">
        {agent.name}
        <span className="under">
          <code>{agent.id}</code>
        </span>
        {agent.webUrl && (
          <span className="under">
            <a href={agent.webUrl} target="_blank" rel="noopener noreferrer">
              {said(agent.webUrl)}
            </a>
          </span>
        )}
      </th>
      <td>
        <Tag tone={agent.vouches ? 'good' : 'plain'}>{agent.vouches ? text.reliedOn : text.codeFirst}</Tag>
      </td>
      <td className="nowrap">
        {agent.lastTokenAt ? (
          <time dateTime={agent.lastTokenAt} title={clock.moment(agent.lastTokenAt)}>
            {clock.ago(agent.lastTokenAt)}
          </time>
        ) : (
          common.never
        )}
        <span className="under">{text.added(clock.day(agent.addedAt))}</span>
      </td>
      <td className="nowrap">
        <code>{short(agent.verifyKey)}</code> <Copy value={agent.verifyKey} name={text.copyKeyOf(agent.name)} small />
      </td>
      <td className="entry-actions">
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={text.changeOf(agent.name)}
          onClick={() => onOpen({ edit: agent })}
        >
          {text.change}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={text.removeOf(agent.name)}
          onClick={() => onOpen({ remove: agent })}
        >
          {text.remove}
        </Button>
      </td>
    </tr>
  );
}

function Remove({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { agents: text } = useText();
  const refresh = useRefresh();
  const removing = useMutation({
    mutationFn: () => remove(`/data-rights-protocol/agents/${encodeURIComponent(agent.id)}`),
    onSuccess: async () => {
      await refresh('agents');
      toast(text.removed(agent.name));
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.removeTitle(agent.name)}
      confirm={text.remove}
      busy={removing.isPending}
      error={removing.error}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    >
      {text.removeText}
    </Ask>
  );
}
