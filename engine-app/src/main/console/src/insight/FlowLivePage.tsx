import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { type Dictionary, useSpeech, useText } from '../i18n';
import { flowVersionQuery, flowVersionsQuery } from '../queries';
import { useClock } from '../time';
import type { FlowSummary } from '../types';
import { Card, Page } from '../ui/Page';
import { Asked, Blank, Notice } from '../ui/states';
import { Table } from '../ui/Table';
import { duration, heat, MEASURES, type Measure, moneyIn, period } from './heat';
import { LazyProcessDiagram } from './LazyProcessDiagram';
import type { Activity, ElementActivity } from './model';
import { elementNames } from './path';
import { activityQuery } from './queries';

const PERIODS = [7, 30, 90];

/** What passes where in a flow, as heat on its diagram. */
export function FlowLivePage() {
  const { insight: text } = useText();
  const { key = '' } = useParams();
  const query = useQuery(flowVersionsQuery(key));
  const name = query.data?.[0]?.name ?? key;
  return (
    <Page
      title={`${name}: ${text.live}`}
      lead={text.liveLead}
      up={{ to: `/flows/${encodeURIComponent(key)}`, label: name }}
    >
      <Asked query={query} rows={10}>
        {(versions) => <Live flowKey={key} versions={versions} />}
      </Asked>
    </Page>
  );
}

function Live({ flowKey, versions }: { flowKey: string; versions: FlowSummary[] }) {
  const { insight: text, common } = useText();
  const clock = useClock();
  const [search, setSearch] = useSearchParams();
  const [now] = useState(() => Date.now());
  const version = Number(search.get('version') ?? versions[0]?.version ?? 1);
  const days = Number(search.get('days') ?? 30);
  const { from, to } = period(days, now);
  const choose = (name: string) => (event: { currentTarget: { value: string } }) => {
    search.set(name, event.currentTarget.value);
    setSearch(search, { replace: true });
  };
  const query = useQuery(activityQuery(flowKey, version, from, to));
  const drawn = useQuery(flowVersionQuery(flowKey, version));
  return (
    <div className="stack">
      <div className="filters">
        <NativeSelect
          label={text.version}
          value={String(version)}
          onChange={choose('version')}
          data={versions.map((entry) => ({
            value: String(entry.version),
            label: `${common.version(entry.version)} · ${clock.day(entry.publishedAt)}`,
          }))}
        />
        <NativeSelect
          label={text.period}
          value={String(days)}
          onChange={choose('days')}
          data={PERIODS.map((n) => ({ value: String(n), label: text.days(n) }))}
        />
      </div>
      <Asked query={query} rows={10}>
        {(activity) => (
          <Asked query={drawn} rows={10}>
            {(flow) => (
              <Heat flowKey={flowKey} version={version} bpmn={flow.bpmn} name={flow.name} activity={activity} />
            )}
          </Asked>
        )}
      </Asked>
    </div>
  );
}

interface HeatProps {
  flowKey: string;
  version: number;
  bpmn: string;
  name: string;
  activity: Activity;
}

function Heat({ flowKey, version, bpmn, name, activity }: HeatProps) {
  const { insight: text } = useText();
  const show = useNumbers(activity.currency);
  const measures = MEASURES.filter((each) => each !== 'money' || activity.currency !== null);
  const navigate = useNavigate();
  const [measure, setMeasure] = useState<Measure>('now');
  const { elements } = activity;
  const called = useMemo(() => elementNames(bpmn), [bpmn]);
  const paint = useMemo(
    () => new Map([...heat(elements, measure)].map(([id, warm]) => [id, `heat-${warm}`] as const)),
    [elements, measure],
  );
  const badges = useMemo(
    () =>
      elements
        .filter((element) => (element[measure] ?? 0) > 0)
        .map((element) => ({
          element: element.element,
          text: show(element, measure),
          tone: measure === 'now' ? ('now' as const) : ('number' as const),
        })),
    [elements, measure, show],
  );
  const waitingAt = (element: string) =>
    `/conversations?flow=${encodeURIComponent(flowKey)}&version=${version}&element=${encodeURIComponent(element)}`;
  const open = (element: string) => {
    if (elements.some((entry) => entry.element === element && entry.now > 0)) navigate(waitingAt(element));
  };
  return (
    <>
      <Card title={text.running(activity.running)}>
        <div className="scroll">
          <SegmentedControl
            aria-label={text.measure}
            value={measure}
            onChange={(value) => setMeasure(value as Measure)}
            data={measures.map((value) => ({ value, label: text.measures[value] }))}
          />
        </div>
        <LazyProcessDiagram xml={bpmn} name={name} paint={paint} badges={badges} onClick={open} />
      </Card>
      {elements.length > 0 ? (
        <Numbers
          elements={elements}
          priced={activity.currency !== null}
          called={called}
          waitingAt={waitingAt}
          show={show}
        />
      ) : (
        <Blank icon="flow" title={text.quietTitle}>
          {text.quietText}
        </Blank>
      )}
      <Notice tone="plain">{text.onlyTens}</Notice>
    </>
  );
}

type Show = (element: ElementActivity, measure: Measure | 'left') => string;

function useNumbers(currency: string | null): Show {
  const { text, language } = useSpeech();
  return useMemo(() => numbers(text.insight, language, currency), [text, language, currency]);
}

function numbers(text: Dictionary['insight'], language: string, currency: string | null): Show {
  const format = new Intl.NumberFormat(language);
  const money = currency === null ? format.format : moneyIn(language, currency);
  return (element, measure) => {
    const n = element[measure];
    if (n === null || n === 0) return '–';
    if (measure === 'money') return money(n);
    return measure === 'medianSeconds' ? duration(n, text, format.format) : format.format(n);
  };
}

function Numbers({
  elements,
  priced,
  called,
  waitingAt,
  show,
}: {
  elements: ElementActivity[];
  priced: boolean;
  called: (id: string) => string;
  waitingAt: (id: string) => string;
  show: Show;
}) {
  const { insight: text } = useText();
  const { measures } = text;
  const head = [text.step, measures.now, measures.entered, text.left, measures.dropped, text.median, measures.cost];
  const columns = [
    'entered',
    'left',
    'dropped',
    'medianSeconds',
    'cost',
    ...(priced ? ['money' as const] : []),
  ] as const;
  return (
    <Table label={text.live} head={priced ? [...head, measures.money] : head}>
      {elements.map((element) => (
        <tr key={element.element}>
          <th scope="row">{called(element.element)}</th>
          <td>
            {element.now > 0 ? (
              <Link to={waitingAt(element.element)} aria-label={text.seeWaiting(element.now, called(element.element))}>
                {show(element, 'now')}
              </Link>
            ) : (
              '–'
            )}
          </td>
          {columns.map((measure) => (
            <td key={measure}>{show(element, measure)}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
