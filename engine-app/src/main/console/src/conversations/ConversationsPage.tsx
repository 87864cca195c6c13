import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../i18n';
import type { Listed } from '../insight/model';
import { elementNames } from '../insight/path';
import { conversationsQuery } from '../insight/queries';
import { flowsQuery, flowVersionQuery, flowVersionsQuery } from '../queries';
import { useClock } from '../time';
import { useFilters } from '../ui/filters';
import { Icon } from '../ui/Icon';
import { More } from '../ui/More';
import { Page } from '../ui/Page';
import { Blank, Failed, Loading, Tag } from '../ui/states';
import { Table } from '../ui/Table';

const FILTERS = ['flow', 'version', 'status', 'element', 'from', 'to'];

/** Every conversation of the tenant, newest first; the filters stand in the address. */
export function ConversationsPage() {
  const { insight: text } = useText();
  const { set } = useFilters(FILTERS);
  const query = useInfiniteQuery(conversationsQuery(set.toString()));
  const found = query.data?.pages.flatMap(({ conversations }) => conversations);
  return (
    <Page title={text.conversations} lead={text.listLead}>
      <div className="stack">
        <Filters />
        {found === undefined && query.isError && <Failed error={query.error} retry={() => query.refetch()} />}
        {found === undefined && !query.isError && <Loading rows={6} />}
        {found && (found.length > 0 ? <List found={found} /> : <Nothing filtered={set.size > 0} />)}
        <More query={query} label={text.more} />
      </div>
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { insight: text } = useText();
  const filters = useFilters(FILTERS);
  const clear = (
    <Button variant="default" onClick={filters.clear}>
      {text.clear}
    </Button>
  );
  return (
    <Blank icon="chat" title={filtered ? text.noneTitle : text.emptyTitle} action={filtered ? clear : undefined}>
      {filtered ? text.noneText : text.emptyText}
    </Blank>
  );
}

function Filters() {
  const { insight: text, common } = useText();
  const { value, change } = useFilters(FILTERS);
  const { data: flows = [] } = useQuery(flowsQuery);
  const flow = value('flow');
  const { data: versions = [] } = useQuery({ ...flowVersionsQuery(flow), enabled: flow !== '' });
  return (
    <search className="filters" aria-label={text.filters}>
      <NativeSelect
        label={text.flow}
        value={flow}
        onChange={change('flow', 'version', 'element')}
        data={[{ value: '', label: text.allFlows }, ...flows.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      <NativeSelect
        label={text.version}
        value={value('version')}
        disabled={flow === ''}
        onChange={change('version', 'element')}
        data={[
          { value: '', label: text.allVersions },
          ...versions.map(({ version }) => ({ value: String(version), label: common.version(version) })),
        ]}
      />
      <NativeSelect
        label={text.status}
        value={value('status')}
        onChange={change('status')}
        data={[
          { value: '', label: text.anyStatus },
          { value: 'open', label: text.statuses.open },
          { value: 'ended', label: text.statuses.ended },
        ]}
      />
      <TextInput type="date" label={text.from} value={value('from')} onChange={change('from')} />
      <TextInput type="date" label={text.to} value={value('to')} onChange={change('to')} />
      {flow && value('element') && <Waiting flow={flow} />}
    </search>
  );
}

/** The step somebody came from, by its name in the diagram. */
function Waiting({ flow }: { flow: string }) {
  const { insight: text } = useText();
  const { value, drop } = useFilters(FILTERS);
  const version = Number(value('version'));
  const { data } = useQuery({ ...flowVersionQuery(flow, version), enabled: version > 0 });
  const element = value('element');
  const name = data ? elementNames(data.bpmn)(element) : element;
  return (
    <Button
      variant="light"
      className="chosen"
      onClick={() => drop('element')}
      title={text.anyElement}
      rightSection={<Icon name="cross" size={16} />}
    >
      {text.waitsAt(name)}
    </Button>
  );
}

function List({ found }: { found: Listed[] }) {
  const { insight: text, common } = useText();
  const clock = useClock();
  return (
    <Table
      label={text.conversations}
      head={[text.started, text.flow, text.status, text.waiting, text.events, text.active]}
    >
      {found.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            <Link to={`/conversations/${one.id}`}>{clock.moment(one.startedAt)}</Link>
            <code className="under">{one.id.slice(0, 8)}</code>
          </th>
          <td>
            {one.flowName}
            <span className="under">{common.version(one.version)}</span>
          </td>
          <td>
            <Tag tone={one.status === 'open' ? 'good' : 'plain'}>{text.statuses[one.status]}</Tag>
          </td>
          <td>{one.waitingNames.join(', ') || '–'}</td>
          <td>{one.events}</td>
          <td>
            <time dateTime={one.lastActivityAt} title={clock.moment(one.lastActivityAt)}>
              {clock.ago(one.lastActivityAt)}
            </time>
          </td>
        </tr>
      ))}
    </Table>
  );
}
