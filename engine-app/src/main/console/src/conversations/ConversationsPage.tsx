import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ChangeEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../i18n';
import type { Listed } from '../insight/model';
import { elementNames } from '../insight/path';
import { conversationsQuery } from '../insight/queries';
import { flowsQuery, flowVersionQuery, flowVersionsQuery } from '../queries';
import { useClock } from '../time';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Blank, Failed, Loading, Tag } from '../ui/states';
import { Table } from '../ui/Table';

const FILTERS = ['flow', 'version', 'status', 'element', 'from', 'to'];

/** Every conversation of the tenant, newest first; the filters stand in the address. */
export function ConversationsPage() {
  const { insight: text } = useText();
  const [search] = useSearchParams();
  const filters = new URLSearchParams([...search].filter(([name, value]) => FILTERS.includes(name) && value));
  const query = useInfiniteQuery(conversationsQuery(filters.toString()));
  const found = query.data?.pages.flatMap(({ conversations }) => conversations);
  return (
    <Page title={text.conversations} lead={text.listLead}>
      <div className="stack">
        <Filters />
        {found === undefined && query.isError && <Failed error={query.error} retry={() => query.refetch()} />}
        {found === undefined && !query.isError && <Loading rows={6} />}
        {found && (found.length > 0 ? <List found={found} /> : <Nothing filtered={filters.size > 0} />)}
        {query.hasNextPage && (
          <Button
            variant="default"
            className="centre"
            loading={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {text.more}
          </Button>
        )}
      </div>
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { insight: text } = useText();
  const [, setSearch] = useSearchParams();
  const clear = (
    <Button variant="default" onClick={() => setSearch({})}>
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
  const [search, setSearch] = useSearchParams();
  const { data: flows = [] } = useQuery(flowsQuery);
  const flow = search.get('flow') ?? '';
  const { data: versions = [] } = useQuery({ ...flowVersionsQuery(flow), enabled: flow !== '' });
  const change =
    (name: string, ...without: string[]) =>
    ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
      const next = new URLSearchParams(search);
      for (const other of without) next.delete(other);
      if (value) next.set(name, value);
      else next.delete(name);
      setSearch(next, { replace: true });
    };
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
        value={search.get('version') ?? ''}
        disabled={flow === ''}
        onChange={change('version', 'element')}
        data={[
          { value: '', label: text.allVersions },
          ...versions.map(({ version }) => ({ value: String(version), label: common.version(version) })),
        ]}
      />
      <NativeSelect
        label={text.status}
        value={search.get('status') ?? ''}
        onChange={change('status')}
        data={[
          { value: '', label: text.anyStatus },
          { value: 'open', label: text.statuses.open },
          { value: 'ended', label: text.statuses.ended },
        ]}
      />
      <TextInput type="date" label={text.from} value={search.get('from') ?? ''} onChange={change('from')} />
      <TextInput type="date" label={text.to} value={search.get('to') ?? ''} onChange={change('to')} />
      {flow && search.get('element') && <Waiting flow={flow} />}
    </search>
  );
}

/** The step somebody came from, by its name in the diagram. */
function Waiting({ flow }: { flow: string }) {
  const { insight: text } = useText();
  const [search, setSearch] = useSearchParams();
  const version = Number(search.get('version') ?? 0);
  const { data } = useQuery({ ...flowVersionQuery(flow, version), enabled: version > 0 });
  const element = search.get('element') ?? '';
  const name = data ? elementNames(data.bpmn)(element) : element;
  const drop = () => {
    const next = new URLSearchParams(search);
    next.delete('element');
    setSearch(next, { replace: true });
  };
  return (
    <Button
      variant="light"
      className="chosen"
      onClick={drop}
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
