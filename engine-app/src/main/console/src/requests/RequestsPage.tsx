import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import { useClock } from '../time';
import { useFilters } from '../ui/filters';
import { Icon } from '../ui/Icon';
import { More } from '../ui/More';
import { Page } from '../ui/Page';
import { Blank, Failed, Loading, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { dueOf } from './due';
import { KINDS, STATES, type Summary } from './model';
import { NewRequestDialog } from './NewRequestDialog';
import { requestsQuery } from './queries';
import { RequestSections } from './Sections';
import { toneOf } from './tones';

const FILTERS = ['state', 'kind'];

/** What people ask for by right: what is due when. */
export function RequestsPage() {
  const { requests: text } = useText();
  const session = useSession();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        may(session, 'decideRequests') && (
          <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
            {text.add}
          </Button>
        )
      }
    >
      <div className="stack">
        <RequestSections />
        <Filters />
        <Requests />
      </div>
      {adding && <NewRequestDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Filters() {
  const { requests: text } = useText();
  const { value, change } = useFilters(FILTERS);
  return (
    <search className="filters" aria-label={text.filters}>
      <NativeSelect
        label={text.state}
        value={value('state')}
        onChange={change('state')}
        data={[
          { value: '', label: text.allStates },
          ...STATES.map((state) => ({ value: state, label: text.states[state] })),
        ]}
      />
      <NativeSelect
        label={text.kind}
        value={value('kind')}
        onChange={change('kind')}
        data={[{ value: '', label: text.allKinds }, ...KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))]}
      />
    </search>
  );
}

function Requests() {
  const { requests: text } = useText();
  const { set } = useFilters(FILTERS);
  const query = useInfiniteQuery(requestsQuery(set.toString()));
  const found = query.data?.pages.flatMap(({ requests }) => requests);
  if (!found)
    return query.isError ? <Failed error={query.error} retry={() => query.refetch()} /> : <Loading rows={6} />;
  if (found.length === 0) return <Nothing filtered={set.size > 0} />;
  return (
    <>
      <List found={found} />
      <More query={query} label={text.more} />
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { requests: text } = useText();
  const { clear } = useFilters(FILTERS);
  const all = (
    <Button variant="default" onClick={clear}>
      {text.clear}
    </Button>
  );
  return (
    <Blank icon="inbox" title={filtered ? text.noneTitle : text.emptyTitle} action={filtered ? all : undefined}>
      {filtered ? text.noneText : text.emptyText}
    </Blank>
  );
}

function List({ found }: { found: Summary[] }) {
  const { requests: text } = useText();
  const clock = useClock();
  return (
    <Table label={text.title} head={[text.reference, text.answerDue, text.kind, text.state, text.received]}>
      {found.map((request) => (
        <tr key={request.id}>
          <th scope="row">
            <Link className="nowrap" to={`/requests/${request.id}`}>
              {request.reference}
            </Link>
            {request.agent && <span className="under">{text.askedBy(request.agent)}</span>}
          </th>
          <td className="nowrap">
            <DueBy request={request} />
          </td>
          <td>
            {text.kinds[request.kind]}
            <span className="under">{text.regimes[request.regime]}</span>
          </td>
          <td>
            <Tag tone={toneOf(request.state)}>{text.states[request.state]}</Tag>
          </td>
          <td className="nowrap">
            <time dateTime={request.receivedAt} title={clock.moment(request.receivedAt)}>
              {clock.ago(request.receivedAt)}
            </time>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function DueBy({ request }: { request: Summary }) {
  const { requests: text } = useText();
  const clock = useClock();
  const { words, tone } = dueOf(request, text);
  const day = request.closedAt ?? request.dueAt;
  return (
    <>
      <Tag tone={tone}>{words}</Tag>
      {day && (
        <span className="under">
          <time dateTime={day}>{clock.day(day)}</time>
          {request.extended && !request.closedAt && `, ${text.extended}`}
        </span>
      )}
    </>
  );
}
