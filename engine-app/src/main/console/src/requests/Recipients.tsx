import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import { useClock } from '../time';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import type { Detail, Recipient } from './model';
import { requestQuery } from './queries';
import { toneOfRecipient } from './tones';

/** The tenant's own server, which answers for itself. */
const WEBHOOK = 'webhook';

/** Who else had the data, and whether they know. */
export function Recipients({ request }: { request: Detail }) {
  const { requests: text } = useText();
  if (request.recipients.length === 0) return null;
  return (
    <Card title={text.recipients} lead={text.recipientsLead}>
      <ul className="rows">
        {request.recipients.map((recipient) => (
          <One key={recipient.processor} recipient={recipient} request={request.id} />
        ))}
      </ul>
    </Card>
  );
}

function One({ recipient, request }: { recipient: Recipient; request: string }) {
  const { requests: text } = useText();
  const clock = useClock();
  const session = useSession();
  const client = useQueryClient();
  const { processor, state, at } = recipient;
  const name = processor === WEBHOOK ? text.ownServer : processor;
  const telling = useMutation({
    mutationFn: () => post<Detail>(`/subject-requests/${request}/recipients/${encodeURIComponent(processor)}`, {}),
    onSuccess: (after) => client.setQueryData(requestQuery(request).queryKey, after),
  });
  const waits = state === 'WAITING' || state === 'FAILED';
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {at && <span className="under">{clock.moment(at)}</span>}
      </div>
      {waits && processor !== WEBHOOK && may(session, 'decideRequests') && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={telling.isPending}
          aria-label={text.markTold(name)}
          onClick={() => telling.mutate()}
        >
          {text.isTold}
        </Button>
      )}
      <Tag tone={toneOfRecipient(state)}>{text.recipientStates[state]}</Tag>
    </li>
  );
}
