import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import { useClock } from '../time';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { HoldDialog } from './HoldDialog';
import type { Count, Detail, Found } from './model';

/** What would be handed over or erased: never the answers themselves. */
export function FoundData({ request: { found, counts, identity, closedAt } }: { request: Detail }) {
  const { requests: text } = useText();
  const searched = identity !== null || closedAt !== null;
  return (
    <Card title={text.found} lead={found.length > 0 ? text.foundLead : undefined}>
      {found.length === 0 ? (
        <p className="soft">{searched ? text.foundNone : text.foundLater}</p>
      ) : (
        <Conversations found={found} holds={closedAt === null} />
      )}
      {counts.length > 0 && <Counts counts={counts} />}
    </Card>
  );
}

function Conversations({ found, holds }: { found: Found[]; holds: boolean }) {
  const { requests: text, common } = useText();
  const clock = useClock();
  const session = useSession();
  const looks = may(session, 'seeConversations');
  const decides = holds && may(session, 'decideRequests');
  const [holding, setHolding] = useState<string | null>(null);
  return (
    <>
      <Table
        label={text.found}
        head={[text.conversation, text.since, text.fields, ...(decides ? [common.actions] : [])]}
      >
        {found.map(({ conversation, since, fields, held }) => (
          <tr key={conversation}>
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
            </td>
            {decides && (
              <td>
                {!held && (
                  <Button variant="subtle" size="compact-sm" onClick={() => setHolding(conversation)}>
                    {text.hold}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </Table>
      {holding && <HoldDialog conversation={holding} onClose={() => setHolding(null)} />}
    </>
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
