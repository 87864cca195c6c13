import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n';
import { noticesQuery } from '../queries';
import { useClock } from '../time';
import type { NoticeVersion, Purpose } from '../types';
import { Card } from '../ui/Page';
import { Asked, Tag } from '../ui/states';

export function NoticeHistory({ purpose }: { purpose: Purpose }) {
  const { settings: text } = useText();
  const query = useQuery(noticesQuery(purpose.id));
  return (
    <Card title={text.history} lead={text.historyHelp}>
      <Asked query={query}>
        {(versions) =>
          versions.map((version) => (
            <Version key={version.version} version={version} inForce={version.version === purpose.noticeVersion} />
          ))
        }
      </Asked>
    </Card>
  );
}

function Version({ version, inForce }: { version: NoticeVersion; inForce: boolean }) {
  const { settings: text, common } = useText();
  const clock = useClock();
  return (
    <details className="notice-version" open={inForce}>
      <summary>
        {common.version(version.version)} {inForce && <Tag tone="good">{text.inForce}</Tag>}{' '}
        <span className="soft">{text.publishedOn(clock.moment(version.createdAt))}</span>
      </summary>
      <dl className="texts">
        {Object.entries(version.texts).map(([locale, said]) => (
          <div key={locale}>
            <dt>
              <code>{locale}</code>
            </dt>
            <dd lang={locale} dir="auto">
              {said.text}
              {said.url && <span className="under">{said.url}</span>}
              {(said.accept || said.refuse) && (
                <span className="under">{[said.accept, said.refuse].filter(Boolean).join(' / ')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
