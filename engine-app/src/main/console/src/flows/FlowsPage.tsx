import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { flowsQuery, useSession } from '../queries';
import { useClock } from '../time';
import type { FlowSummary } from '../types';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';

export function FlowsPage() {
  const { flows: text } = useText();
  const session = useSession();
  const query = useQuery(flowsQuery);
  const add = may(session, 'publish') ? <PublishButton /> : null;
  return (
    <Page title={text.title} lead={text.lead} actions={query.data?.length ? add : null}>
      <Asked query={query}>
        {(flows) =>
          flows.length > 0 ? (
            <FlowTable flows={flows} />
          ) : (
            <Blank icon="flow" title={text.emptyTitle} action={add}>
              {text.emptyText}
            </Blank>
          )
        }
      </Asked>
    </Page>
  );
}

export function PublishButton() {
  const { flows: text } = useText();
  return (
    <Button component={Link} to="/publish" leftSection={<Icon name="upload" size={18} />}>
      {text.add}
    </Button>
  );
}

function FlowTable({ flows }: { flows: FlowSummary[] }) {
  const { flows: text, common } = useText();
  const clock = useClock();
  return (
    <Table label={text.title} head={[text.name, text.version, text.published, text.by]}>
      {flows.map((flow) => (
        <tr key={flow.key}>
          <th scope="row">
            <Link to={`/flows/${encodeURIComponent(flow.key)}`}>{flow.name}</Link>
            <code className="under">{flow.key}</code>
          </th>
          <td>
            <Tag>{common.version(flow.version)}</Tag>
          </td>
          <td>
            <time dateTime={flow.publishedAt} title={clock.moment(flow.publishedAt)}>
              {clock.ago(flow.publishedAt)}
            </time>
          </td>
          <td>{flow.publishedBy ?? '–'}</td>
        </tr>
      ))}
    </Table>
  );
}
