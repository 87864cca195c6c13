import { Button, NativeSelect, Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { post } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { flowVersionQuery, flowVersionsQuery, migrationsQuery, useRefresh, useSession } from '../queries';
import type { FlowSummary, Migration, MigrationPlan } from '../types';
import { Card, Page } from '../ui/Page';
import { Asked, Loading, Notice, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { wordsFor } from '../ui/words';
import { type Stop, stopsOf } from './stops';

/** Moves running conversations to another version, after a dry run by the engine itself. */
export function MigratePage() {
  const { studio } = useText();
  const text = studio.migrate;
  const { key = '' } = useParams();
  const session = useSession();
  const versions = useQuery(flowVersionsQuery(key));
  const name = versions.data?.[0]?.name ?? key;
  return (
    <Page title={text.title(name)} lead={text.lead} up={{ to: `/flows/${encodeURIComponent(key)}`, label: name }}>
      <Asked query={versions} rows={6}>
        {(list) => (
          <div className="stack">
            {list.length < 2 && <Notice tone="plain">{text.tooFew}</Notice>}
            {list.length >= 2 && may(session, 'publish') && <Plan flowKey={key} versions={list} />}
            <Past flowKey={key} />
          </div>
        )}
      </Asked>
    </Page>
  );
}

function Plan({ flowKey, versions }: { flowKey: string; versions: FlowSummary[] }) {
  const whole = useText();
  const text = whole.studio.migrate;
  const [params] = useSearchParams();
  const refresh = useRefresh();
  const newest = versions[0]?.version ?? 0;
  const [from, setFrom] = useState(Number(params.get('from')) || (versions[1]?.version ?? 0));
  const [to, setTo] = useState(newest);
  const [mapping, setMapping] = useState<Record<string, string> | undefined>(undefined);
  const path = `/flows/${encodeURIComponent(flowKey)}`;
  const plan = useQuery({
    queryKey: ['migration-plan', flowKey, from, to, mapping],
    queryFn: () =>
      post<MigrationPlan>(`${path}/migration-plans`, { from, to, ...(mapping === undefined ? {} : { mapping }) }),
    placeholderData: (before) => before,
    gcTime: 0,
    enabled: from !== to,
  });
  const target = useQuery(flowVersionQuery(flowKey, to));
  const move = useMutation({
    mutationFn: () => post<Migration>(`${path}/migrations`, { from, to, mapping: plan.data?.mapping ?? {} }),
    onSuccess: () => Promise.all([refresh('migrations'), refresh('migration-plan')]),
  });
  const options = versions.map(({ version }) => ({ value: String(version), label: whole.common.version(version) }));
  const choose = (set: (version: number) => void) => (event: { currentTarget: { value: string } }) => {
    set(Number(event.currentTarget.value));
    setMapping(undefined);
    move.reset();
  };
  const { data } = plan;
  return (
    <section className="card stack">
      <div className="compare-pick">
        <NativeSelect label={text.from} value={String(from)} data={options} onChange={choose(setFrom)} />
        <NativeSelect label={text.to} value={String(to)} data={options} onChange={choose(setTo)} />
      </div>
      {plan.isError && <Notice tone="bad">{wordsFor(plan.error, whole)}</Notice>}
      {!data && !plan.isError && from !== to && <Loading rows={3} />}
      {data && from !== to && (
        <>
          <p>{text.running(data.running)}</p>
          {data.waiting.length > 0 && (
            <Waiting
              plan={data}
              stops={target.data ? stopsOf(target.data.bpmn) : []}
              busy={plan.isFetching}
              onChange={(element, goes) => setMapping(mapped(data.mapping, element, goes))}
            />
          )}
          {data.running > 0 && <DryRun plan={data} busy={plan.isFetching} />}
          {move.error && <Notice tone="bad">{wordsFor(move.error, whole)}</Notice>}
          {data.running > 0 && (
            <div>
              <Button
                onClick={() => move.mutate()}
                loading={move.isPending}
                disabled={plan.isFetching || move.isSuccess}
              >
                {text.start(data.running)}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Without an entry, the chats that wait there stay. */
export function mapped(mapping: Record<string, string>, element: string, goes: string): Record<string, string> {
  const others = Object.fromEntries(Object.entries(mapping).filter(([source]) => source !== element));
  return goes ? { ...others, [element]: goes } : others;
}

interface WaitingProps {
  plan: MigrationPlan;
  stops: Stop[];
  busy: boolean;
  onChange: (element: string, goes: string) => void;
}

function Waiting({ plan, stops, busy, onChange }: WaitingProps) {
  const { studio } = useText();
  const text = studio.migrate;
  return (
    <Table label={text.waiting} head={[text.step, text.count, text.goesTo]}>
      {plan.waiting.map(({ element, name, count }) => (
        <tr key={element}>
          <th scope="row">
            {name ?? element}
            {name && <code className="under">{element}</code>}
          </th>
          <td>{count}</td>
          <td>
            <NativeSelect
              aria-label={text.goesToOf(name ?? element)}
              value={plan.mapping[element] ?? ''}
              disabled={busy}
              onChange={(event) => onChange(element, event.currentTarget.value)}
              data={[
                { value: '', label: text.stays },
                ...stops.map((stop) => ({ value: stop.id, label: stop.name ? `${stop.name} (${stop.id})` : stop.id })),
              ]}
            />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function DryRun({ plan, busy }: { plan: MigrationPlan; busy: boolean }) {
  const { studio } = useText();
  const text = studio.migrate;
  if (busy) return <p role="status">{text.proposing}</p>;
  if (plan.problems.length === 0) return <Notice tone="good">{text.clean}</Notice>;
  return (
    <Notice tone="warn">
      <strong>{text.problems}:</strong>
      <ul className="verdict">
        {plan.problems.map(({ element, message }) => (
          <li key={`${element}-${message}`}>
            {element && <code>{element}</code>} {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Past({ flowKey }: { flowKey: string }) {
  const { studio } = useText();
  const text = studio.migrate;
  const query = useQuery(migrationsQuery(flowKey));
  return (
    <Card title={text.past}>
      <Asked query={query} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{text.none}</p>
          ) : (
            <ul className="moves">
              {list.map((migration) => (
                <li key={migration.id}>
                  <Move migration={migration} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Card>
  );
}

function Move({ migration }: { migration: Migration }) {
  const { studio } = useText();
  const text = studio.migrate;
  const { from, to, state, total, moved, failed, failures = [] } = migration;
  const progress = text.progress(moved, total);
  return (
    <>
      <p className="move-head">
        <strong>{text.wayOf(from, to)}</strong>
        <Tag tone={state === 'running' ? 'warn' : 'good'}>{text.states[state]}</Tag>
        <span className="soft small" role="status">
          {progress}
          {failed > 0 && `, ${text.failed(failed)}`}
        </span>
      </p>
      <Progress value={total === 0 ? 100 : ((moved + failed) / total) * 100} aria-label={progress} />
      {failures.length > 0 && (
        <details className="steps">
          <summary>{text.reasons}</summary>
          <ul className="verdict">
            {failures.map(({ element, reason, count }) => (
              <li key={`${element}-${reason}`}>
                <code>{element}</code> {reason} ({count})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
