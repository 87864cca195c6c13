import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { post } from '../api';
import { useText } from '../i18n';
import { LazyProcessDiagram } from '../insight/LazyProcessDiagram';
import type { Incident, ProcessRun, ShownProcess } from '../insight/model';
import { elementNames } from '../insight/path';
import { processQuery } from '../insight/queries';
import { may } from '../may';
import { useRefresh, useSession } from '../queries';
import { useClock } from '../time';
import { Card, Page } from '../ui/Page';
import { Asked, Notice, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';

/** Where a process of the platform stands, and what is wrong with it. */
export function ProcessPage() {
  const { insight: text, common } = useText();
  const { key = '' } = useParams();
  const query = useQuery(processQuery(key));
  return (
    <Page
      title={query.data?.name ?? key}
      lead={query.data && common.version(query.data.version)}
      up={{ to: '/processes', label: text.processes }}
    >
      <Asked query={query} rows={10}>
        {(process) => <Shown process={process} />}
      </Asked>
    </Page>
  );
}

function Shown({ process }: { process: ShownProcess }) {
  const { insight: text, flows } = useText();
  const [chosen, setChosen] = useState<{ at: string } | null>(null);
  const { bpmn, elements, instances } = process;
  const called = useMemo(() => elementNames(bpmn), [bpmn]);
  const paint = useMemo(
    () => new Map(elements.map(({ element, incidents }) => [element, incidents > 0 ? 'failed' : 'here'] as const)),
    [elements],
  );
  const badges = useMemo(
    () =>
      elements.flatMap(({ element, now, incidents }) => [
        ...(now > 0 ? [{ element, text: String(now), tone: 'now' as const }] : []),
        ...(incidents > 0 ? [{ element, text: text.incidentsHere(incidents), tone: 'bad' as const }] : []),
      ]),
    [elements, text],
  );
  const broken = instances.some(({ incidents }) => incidents.length > 0);
  return (
    <div className="stack">
      <Card title={flows.diagram}>
        <LazyProcessDiagram xml={bpmn} name={process.name} paint={paint} badges={badges} look={chosen} />
      </Card>
      <Card title={text.instances} lead={broken ? text.noMessage : undefined}>
        {instances.length === 0 ? (
          <p className="soft">{text.instancesNone}</p>
        ) : (
          <Table label={text.instances} head={[text.run, text.waiting, text.due, text.incidents]}>
            {instances.map((run) => (
              <Run key={run.id} run={run} processKey={process.key} called={called} onLook={(at) => setChosen({ at })} />
            ))}
          </Table>
        )}
      </Card>
    </div>
  );
}

interface RunProps {
  run: ProcessRun;
  processKey: string;
  called: (element: string) => string;
  onLook: (element: string) => void;
}

function Run({ run, processKey, called, onLook }: RunProps) {
  const clock = useClock();
  return (
    <tr>
      <th scope="row">
        {clock.moment(run.startedAt)}
        <code className="under">{run.id.slice(0, 8)}</code>
      </th>
      <td>
        {run.waitingAt.map((element) => (
          <button key={element} type="button" className="link" onClick={() => onLook(element)}>
            {called(element)}
          </button>
        ))}
      </td>
      <td>
        {run.timers.length === 0
          ? '–'
          : run.timers.map(({ element, due }) => (
              <div key={element + due}>
                <time dateTime={due}>{clock.moment(due)}</time>
                <span className="under">{called(element)}</span>
              </div>
            ))}
      </td>
      <td>
        {run.incidents.length === 0
          ? '–'
          : run.incidents.map((incident) => (
              <Broken key={incident.id} incident={incident} processKey={processKey} called={called} />
            ))}
      </td>
    </tr>
  );
}

function Broken({
  incident,
  processKey,
  called,
}: {
  incident: Incident;
  processKey: string;
  called: (element: string) => string;
}) {
  const text = useText();
  const clock = useClock();
  const session = useSession();
  const refresh = useRefresh();
  const retry = useMutation({
    mutationFn: () =>
      post(`/processes/${encodeURIComponent(processKey)}/incidents/${encodeURIComponent(incident.id)}/retry`, {}),
    onSuccess: () => {
      toast(text.insight.retried);
      return refresh('processes');
    },
  });
  return (
    <div className="incident">
      <Tag tone="bad">{called(incident.element)}</Tag>
      <p className="small">
        {text.insight.incidentKinds[incident.kind] ?? incident.kind}{' '}
        <span className="soft">{clock.ago(incident.at)}</span>
      </p>
      {retry.isError && <Notice tone="bad">{wordsFor(retry.error, text)}</Notice>}
      {may(session, 'retryIncidents') && (
        <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
          {text.insight.retry}
        </Button>
      )}
    </div>
  );
}
