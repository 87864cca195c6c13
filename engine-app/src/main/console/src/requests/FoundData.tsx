import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { remove } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { useRefresh, useSession } from '../queries';
import { useClock } from '../time';
import { Card } from '../ui/Page';
import { Notice, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { wordsFor } from '../ui/words';
import { useGroundWords } from './GroundField';
import { HoldDialog } from './HoldDialog';
import { LeaveOutDialog } from './LeaveOutDialog';
import type { Count, Detail, Found } from './model';

/** What would be handed over or erased: never the answers themselves. */
export function FoundData({ request }: { request: Detail }) {
  const { requests: text } = useText();
  const { found, counts, identity, closedAt } = request;
  const searched = identity !== null || closedAt !== null;
  return (
    <Card title={text.found} lead={found.length > 0 ? text.foundLead : undefined}>
      {found.length === 0 ? (
        <p className="soft">{searched ? text.foundNone : text.foundLater}</p>
      ) : (
        <Conversations request={request} />
      )}
      {counts.length > 0 && <Counts counts={counts} />}
    </Card>
  );
}

/** What is open: a hold of a conversation, or leaving it out. */
type Open = { hold: string } | { leaveOut: string } | null;

function Conversations({ request }: { request: Detail }) {
  const { requests: text, common } = useText();
  const session = useSession();
  const decides = request.closedAt === null && may(session, 'decideRequests');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Table
        label={text.found}
        head={[text.conversation, text.since, text.fields, ...(decides ? [common.actions] : [])]}
      >
        {request.found.map((one) => (
          <Conversation key={one.conversation} request={request} found={one}>
            {decides && <Actions request={request} found={one} onOpen={setOpen} />}
          </Conversation>
        ))}
      </Table>
      {open && 'hold' in open && <HoldDialog conversation={open.hold} onClose={close} />}
      {open && 'leaveOut' in open && <LeaveOutDialog request={request} conversation={open.leaveOut} onClose={close} />}
    </>
  );
}

function Conversation({ request, found, children }: { request: Detail; found: Found; children: ReactNode }) {
  const { requests: text } = useText();
  const called = useGroundWords(request);
  const clock = useClock();
  const looks = may(useSession(), 'seeConversations');
  const { conversation, since, fields, held, leftOut } = found;
  return (
    <tr>
      <th scope="row">
        {looks ? (
          <Link to={`/conversations/${conversation}`}>{conversation.slice(0, 8)}</Link>
        ) : (
          conversation.slice(0, 8)
        )}
      </th>
      <td className="nowrap">{since ? clock.day(since) : '–'}</td>
      <td>
        {fields.length > 0 ? fields.join(', ') : <span className="soft">{text.noFields}</span>}{' '}
        {held && <Tag tone="warn">{text.held}</Tag>}
        {leftOut && (
          <span className="under">
            {text.leftOut}: {called(leftOut)}
          </span>
        )}
      </td>
      {children}
    </tr>
  );
}

interface ActionsProps {
  request: Detail;
  found: Found;
  onOpen: (open: Open) => void;
}

function Actions({ request, found: { conversation, held, leftOut }, onOpen }: ActionsProps) {
  const words = useText();
  const { requests: text } = words;
  const refresh = useRefresh();
  const takingIn = useMutation({
    mutationFn: () => remove(`/subject-requests/${request.id}/conversations/${conversation}/refusal`),
    onSuccess: () => refresh('requests'),
  });
  const undecided = request.state === 'REVIEW';
  return (
    <td className="entry-actions">
      {!held && (
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen({ hold: conversation })}>
          {text.hold}
        </Button>
      )}
      {undecided && !leftOut && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onOpen({ leaveOut: conversation })}>
          {text.leaveOut}
        </Button>
      )}
      {undecided && leftOut && (
        <Button variant="subtle" size="compact-sm" loading={takingIn.isPending} onClick={() => takingIn.mutate()}>
          {text.takeIn}
        </Button>
      )}
      {takingIn.error !== null && <Notice tone="bad">{wordsFor(takingIn.error, words)}</Notice>}
    </td>
  );
}

function Counts({ counts }: { counts: Count[] }) {
  const { requests: text, settings } = useText();
  return (
    <details className="counts">
      <summary>{text.counts}</summary>
      <p className="soft small">{settings.englishOnly}</p>
      <Table label={text.counts} head={[text.table, text.rows]}>
        {counts.map(({ table, what, rows }) => (
          <tr key={table}>
            <th scope="row">
              <span lang="en">{what}</span>
              <code className="under">{table}</code>
            </th>
            <td>{rows}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
