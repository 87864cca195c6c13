import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { purposesQuery, retentionQuery, useSession } from '../queries';
import { PurgeCards } from '../retention/PurgeCards';
import type { Kept, Purpose } from '../types';
import { Card, Page } from '../ui/Page';
import { Asked, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { useUp } from './SettingsPage';

export function RetentionPage() {
  const { settings: text } = useText();
  const purposes = useQuery(purposesQuery);
  const kept = useQuery(retentionQuery);
  const mayPurge = may(useSession(), 'seeRetention');
  return (
    <Page title={text.retentionTitle} lead={text.retentionLead} up={useUp()}>
      <div className="stack">
        {mayPurge && <PurgeCards />}
        <Asked query={purposes}>{(all) => <ByPurpose purposes={all} />}</Asked>
        <Asked query={kept} rows={8}>
          {(all) => <Fixed kept={all.filter(({ rule }) => rule !== 'purpose')} />}
        </Asked>
      </div>
    </Page>
  );
}

function ByPurpose({ purposes }: { purposes: Purpose[] }) {
  const { settings: text } = useText();
  const editable = may(useSession(), 'editSettings');
  return (
    <Card title={text.byPurpose} lead={text.byPurposeHelp}>
      {purposes.length === 0 ? (
        <p className="soft">{text.noPurposes}</p>
      ) : (
        <Table label={text.byPurpose} head={[text.purpose, text.dataClasses, text.kept]}>
          {purposes.map((purpose) => (
            <tr key={purpose.id}>
              <th scope="row">
                <Link to={`/settings/purposes/${purpose.id}`}>{purpose.id}</Link>{' '}
                {!purpose.active && <Tag>{text.notInUse}</Tag>}
              </th>
              <td>{purpose.dataClasses.join(', ')}</td>
              <td className="nowrap">
                {text.days(purpose.retentionDays)}{' '}
                {editable && (
                  <Link to={`/settings/purposes/${purpose.id}`} aria-label={text.changeDaysOf(purpose.id)}>
                    {text.changeDays}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
}

function Fixed({ kept }: { kept: Kept[] }) {
  const { settings: text } = useText();
  return (
    <Card title={text.fixed} lead={text.englishOnly}>
      <Table label={text.fixed} head={[text.what, text.about, text.kept]}>
        {kept.map(({ table, holds, whose, rule }) => (
          <tr key={table}>
            <th scope="row">
              <span lang="en">{holds}</span>
              <code className="under">{table}</code>
            </th>
            <td>{text.whose[whose]}</td>
            <td>{text.rules[rule]}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
