import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useText } from '../i18n';
import { LiveButton } from '../insight/LiveButton';
import { may } from '../may';
import { flowVersionQuery, flowVersionsQuery, useSession } from '../queries';
import { useClock } from '../time';
import type { FlowSummary, FlowVersion } from '../types';
import { Icon } from '../ui/Icon';
import { Card, Page } from '../ui/Page';
import { Asked, Blank, Notice, Tag } from '../ui/states';
import type { Mark } from './diagram-view';
import { LazyDiagram } from './LazyDiagram';
import { saveFile } from './save-file';
import { VersionActions } from './VersionActions';
import { VersionTests } from './VersionTests';

export function FlowPage() {
  const { flows: text, studio, common } = useText();
  const { key = '', version } = useParams();
  const query = useQuery(flowVersionsQuery(key));
  const shown =
    query.data?.find((entry) => String(entry.version) === version) ?? (version ? undefined : query.data?.[0]);
  return (
    <Page
      title={query.data?.[0]?.name ?? key}
      lead={shown && <Published of={shown} />}
      up={{ to: '/flows', label: text.title }}
      actions={
        shown && (
          <>
            <LiveButton flowKey={key} />
            <VersionActions shown={shown} versions={query.data ?? []} />
          </>
        )
      }
    >
      <Asked query={query} rows={8}>
        {(versions) =>
          shown ? (
            <div className="stack">
              {shown.archived && <Notice tone="warn">{studio.versions.archivedNotice}</Notice>}
              <div className="with-list">
                <Shown flowKey={key} version={shown.version} newest={versions[0]?.version ?? shown.version} />
                <Versions flowKey={key} versions={versions} shown={shown.version} />
              </div>
            </div>
          ) : (
            <Blank icon="flow" title={common.notFoundTitle}>
              {common.notFoundText}
            </Blank>
          )
        }
      </Asked>
    </Page>
  );
}

function Published({ of: { version, publishedAt, publishedBy } }: { of: FlowSummary }) {
  const { flows: text, common } = useText();
  const when = useClock().moment(publishedAt);
  return `${common.version(version)} · ${publishedBy ? text.publishedBy(when, publishedBy) : text.publishedAt(when)}`;
}

function Shown({ flowKey, version, newest }: { flowKey: string; version: number; newest: number }) {
  const query = useQuery(flowVersionQuery(flowKey, version));
  const other = useQuery({ ...flowVersionQuery(flowKey, newest), enabled: newest !== version });
  return (
    <Asked query={query} rows={10}>
      {(flow) => <Drawn key={version} flow={flow} newest={newest === version ? undefined : other.data} />}
    </Asked>
  );
}

function Drawn({ flow, newest }: { flow: FlowVersion; newest: FlowVersion | undefined }) {
  const { flows: text } = useText();
  const mayRun = may(useSession(), 'publish');
  const [marks, setMarks] = useState<Mark[]>([]);
  const forms = Object.entries(flow.forms ?? {});
  const save = (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon name="download" size={16} />}
      onClick={() => saveFile(`${flow.key}-${flow.version}.bpmn`, flow.bpmn)}
    >
      {text.download}
    </Button>
  );
  return (
    <div className="stack">
      <Card title={text.diagram} actions={save}>
        <LazyDiagram xml={flow.bpmn} name={flow.name} marks={marks} />
      </Card>
      {mayRun && <VersionTests flow={flow} newest={newest} onMarks={setMarks} />}
      {forms.length > 0 && (
        <Card title={text.forms}>
          <ul className="files">
            {forms.map(([file, json]) => (
              <li key={file}>
                <button type="button" className="link" onClick={() => saveFile(file, json)}>
                  <Icon name="file" size={18} />
                  {file}
                </button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function Versions({ flowKey, versions, shown }: { flowKey: string; versions: FlowSummary[]; shown: number }) {
  const { flows: text, common } = useText();
  const clock = useClock();
  return (
    <nav className="card versions" aria-labelledby="versions">
      <h2 id="versions">{text.versions}</h2>
      <ol reversed>
        {versions.map((entry, index) => (
          <li key={entry.version}>
            <Link
              to={`/flows/${encodeURIComponent(flowKey)}${index === 0 ? '' : `/versions/${entry.version}`}`}
              aria-current={entry.version === shown ? 'page' : undefined}
            >
              <span className="version-name">
                {common.version(entry.version)} {index === 0 && <Tag tone="good">{text.current}</Tag>}
              </span>
              <span className="soft small">{clock.moment(entry.publishedAt)}</span>
              {entry.note && <span className="small">{entry.note}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
