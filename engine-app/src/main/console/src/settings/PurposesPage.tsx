import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { purposesQuery, useSession } from '../queries';
import type { Purpose } from '../types';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { useUp } from './SettingsPage';

export function PurposesPage() {
  const { settings: text } = useText();
  const session = useSession();
  const query = useQuery(purposesQuery);
  const add = may(session, 'editSettings') ? (
    <Button component={Link} to="/settings/purposes/new" leftSection={<Icon name="plus" size={18} />}>
      {text.addPurpose}
    </Button>
  ) : null;
  return (
    <Page title={text.purposesTitle} lead={text.purposesLead} up={useUp()} actions={query.data?.length ? add : null}>
      <Asked query={query}>
        {(purposes) =>
          purposes.length > 0 ? (
            <PurposeTable purposes={purposes} />
          ) : (
            <Blank icon="shield" title={text.purposesEmpty} action={add}>
              {text.purposesEmptyText}
            </Blank>
          )
        }
      </Asked>
    </Page>
  );
}

function PurposeTable({ purposes }: { purposes: Purpose[] }) {
  const { settings: text, common } = useText();
  return (
    <Table
      label={text.purposesTitle}
      head={[text.purpose, text.basis, text.dataClasses, text.kept, text.recipients, text.notices]}
    >
      {purposes.map((purpose) => (
        <tr key={purpose.id} className={purpose.active ? '' : 'off'}>
          <th scope="row">
            <Link to={`/settings/purposes/${purpose.id}`}>{purpose.id}</Link>{' '}
            {!purpose.active && <Tag>{text.notInUse}</Tag>}
          </th>
          <td>{text.bases[purpose.basis]}</td>
          <td>{purpose.dataClasses.join(', ')}</td>
          <td className="nowrap">{text.days(purpose.retentionDays)}</td>
          <td>{purpose.recipients.join(', ') || common.none}</td>
          <td className="nowrap">
            {common.version(purpose.noticeVersion)}
            <span className="under">{Object.keys(purpose.notices).join(', ')}</span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
