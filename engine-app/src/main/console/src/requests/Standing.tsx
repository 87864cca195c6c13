import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { LazyProcessDiagram } from '../insight/LazyProcessDiagram';
import type { ProcessRun, ShownProcess } from '../insight/model';
import { processQuery } from '../insight/queries';
import { Card } from '../ui/Page';
import { Asked } from '../ui/states';

const KEY = 'subjectRequest';

/** The request's own token on the diagram of its process. */
export function Standing({ process }: { process: string }) {
  const { requests: text } = useText();
  const watch = (
    <Link className="link" to={`/processes/${KEY}`}>
      {text.watch}
    </Link>
  );
  return (
    <Card title={text.diagram} actions={watch}>
      <Asked query={useQuery(processQuery(KEY))}>
        {(shown) => <Token shown={shown} run={shown.instances.find(({ id }) => id === process)} />}
      </Asked>
    </Card>
  );
}

function Token({ shown: { bpmn }, run }: { shown: ShownProcess; run: ProcessRun | undefined }) {
  const { requests: text } = useText();
  // Every answer of the server is a new object; the diagram is painted again only if something has moved.
  const places = JSON.stringify([run?.waitingAt ?? [], run?.incidents.map(({ element }) => element) ?? []]);
  const paint = useMemo(() => paintOf(places), [places]);
  return (
    <>
      <LazyProcessDiagram xml={bpmn} name={text.processName} paint={paint} badges={NO_BADGES} />
      {run ? (
        <ul className="legend">
          <li className="here">{text.legendHere}</li>
          {run.incidents.length > 0 && <li className="failed">{text.legendFailed}</li>}
        </ul>
      ) : (
        <p className="soft small">{text.processOver}</p>
      )}
    </>
  );
}

const NO_BADGES: [] = [];

function paintOf(places: string): Map<string, string> {
  const [here, failed] = JSON.parse(places) as [string[], string[]];
  return new Map([...here.map((at) => [at, 'here'] as const), ...failed.map((at) => [at, 'failed'] as const)]);
}
