import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { remove } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { useRefresh, useSession } from '../queries';
import { useClock } from '../time';
import { Ask } from '../ui/Ask';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { toast } from '../ui/toast';
import { useMemberNames } from './History';
import { HoldDialog } from './HoldDialog';
import type { Hold } from './model';
import { holdsQuery } from './queries';
import { RequestSections } from './Sections';

/** What must not be erased, for how long and why. */
export function HoldsPage() {
  const { requests: text } = useText();
  const session = useSession();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={text.holds}
      lead={text.holdsLead}
      actions={
        may(session, 'decideRequests') && (
          <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
            {text.holdAdd}
          </Button>
        )
      }
    >
      <div className="stack">
        <RequestSections />
        <Asked query={useQuery(holdsQuery)}>{(holds) => (holds.length > 0 ? <List holds={holds} /> : <None />)}</Asked>
      </div>
      {adding && <HoldDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function None() {
  const { requests: text } = useText();
  return (
    <Blank icon="shield" title={text.holdsEmptyTitle}>
      {text.holdsEmptyText}
    </Blank>
  );
}

function List({ holds }: { holds: Hold[] }) {
  const { requests: text, common } = useText();
  const session = useSession();
  const decides = may(session, 'decideRequests');
  const [lifting, setLifting] = useState<Hold | null>(null);
  return (
    <>
      <Table
        label={text.holds}
        head={[text.holdWhat, text.ground, text.holdUntil, text.holdBy, ...(decides ? [common.actions] : [])]}
      >
        {holds.map((hold) => (
          <Row key={hold.id} hold={hold} onLift={decides ? () => setLifting(hold) : null} />
        ))}
      </Table>
      {lifting && <Lift hold={lifting} onClose={() => setLifting(null)} />}
    </>
  );
}

function Row({ hold, onLift }: { hold: Hold; onLift: (() => void) | null }) {
  const { requests: text } = useText();
  const clock = useClock();
  const called = useMemberNames();
  const looks = may(useSession(), 'seeConversations');
  const short = hold.conversation.slice(0, 8);
  return (
    <tr>
      <th scope="row">
        {hold.field ?? text.holdWhole}
        <span className="under">
          {text.conversation} {looks ? <Link to={`/conversations/${hold.conversation}`}>{short}</Link> : short}
        </span>
      </th>
      <td>{text.grounds[hold.ground]}</td>
      <td className="nowrap">
        {clock.day(hold.until)} {Date.parse(hold.until) < Date.now() && <Tag>{text.holdOver}</Tag>}
      </td>
      <td>
        {called(hold.by)}
        <span className="under">{clock.day(hold.createdAt)}</span>
      </td>
      {onLift && (
        <td>
          <Button variant="subtle" size="compact-sm" onClick={onLift}>
            {text.holdLift}
          </Button>
        </td>
      )}
    </tr>
  );
}

function Lift({ hold, onClose }: { hold: Hold; onClose: () => void }) {
  const { requests: text } = useText();
  const refresh = useRefresh();
  const lifting = useMutation({
    mutationFn: () => remove(`/legal-holds/${hold.id}`),
    onSuccess: async () => {
      toast(text.holdLifted);
      onClose();
      await Promise.all([refresh('holds'), refresh('requests')]);
    },
  });
  return (
    <Ask
      opened
      title={text.holdLiftTitle}
      confirm={text.holdLift}
      busy={lifting.isPending}
      error={lifting.error}
      onConfirm={() => lifting.mutate()}
      onClose={onClose}
    >
      {text.holdLiftText}
    </Ask>
  );
}
