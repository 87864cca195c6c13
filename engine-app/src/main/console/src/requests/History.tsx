import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n';
import { may } from '../may';
import { membersQuery, useSession } from '../queries';
import { useClock } from '../time';
import { Card } from '../ui/Page';
import type { Event, Happened } from './model';

const BAD: readonly Event[] = ['OVERDUE', 'ESCALATED'];

/** What happened, from the first to the last. */
export function History({ history }: { history: Happened[] }) {
  const { requests: text } = useText();
  const clock = useClock();
  const called = useMemberNames();
  return (
    <Card title={text.history}>
      <ol className="timeline">
        {history.map(({ at, what, by }) => (
          <li key={at + what} className={BAD.includes(what) ? 'bad' : undefined}>
            <strong>{text.events[what] ?? what}</strong>
            <span className="under">
              <time dateTime={at}>{clock.moment(at)}</time>
              {by !== null && `, ${text.by(called(by))}`}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** How members are called, as far as whoever looks may know. */
export function useMemberNames(): (id: string) => string {
  const { requests: text } = useText();
  const session = useSession();
  const { data: members = [] } = useQuery({ ...membersQuery, enabled: may(session, 'seeMembers') });
  return (id) =>
    id === session.member.id ? text.you : (members.find((member) => member.id === id)?.name ?? text.member);
}
