import { useText } from '../i18n';
import { useClock } from '../time';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import type { Deadline, Detail } from './model';

/** When what has to be done, and which law says so. */
export function Clocks({ request: { clocks, closedAt } }: { request: Detail }) {
  const { requests: text } = useText();
  const clock = useClock();
  return (
    <Card title={text.clocks} lead={text.clocksLead}>
      {clocks.length === 0 ? (
        <p className="soft">{text.clocksNone}</p>
      ) : (
        <ol className="rows">
          {clocks.map((deadline) => (
            <li key={deadline.what}>
              <div>
                <strong>{text.clock[deadline.what]}</strong>
                <span className="under">
                  <time dateTime={deadline.at}>{clock.moment(deadline.at)}</time>
                  {deadline.source && ` · ${deadline.source}`}
                </span>
              </div>
              {(deadline.done || closedAt === null) && <Standing deadline={deadline} />}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Standing({ deadline: { done, at } }: { deadline: Deadline }) {
  const { requests: text } = useText();
  if (done) return <Tag tone="good">{text.done}</Tag>;
  return Date.parse(at) <= Date.now() ? <Tag tone="bad">{text.missed}</Tag> : <Tag>{text.open}</Tag>;
}
