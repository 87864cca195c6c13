import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiProblem } from '../api';
import { useText } from '../i18n';
import { recordQuery, recordVersionsQuery, useSession } from '../queries';
import { useClock } from '../time';
import type { ProcessingRecord } from '../types';
import { Page } from '../ui/Page';
import { Asked, Blank, Notice } from '../ui/states';
import { Keep } from './Keep';
import { Parties, Purposes } from './Parts';
import { PrivacySections } from './Sections';
import { DataHeld, Flows, Measures, Recipients, SubProcessors } from './Tables';

export function RecordPage() {
  const { record: text } = useText();
  const { version } = useParams();
  const tenant = useSession().tenant?.id ?? '';
  const wanted = version === undefined ? null : Number(version);
  const query = useQuery(recordQuery(tenant, wanted));
  const none = wanted === null && query.error instanceof ApiProblem && query.error.status === 404;
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={query.data && <Keep name={`record-of-processing-${query.data.version}`} content={query.data} />}
    >
      <div className="stack">
        <PrivacySections />
        {none ? (
          <Blank icon="shield" title={text.emptyTitle}>
            {text.emptyText}
          </Blank>
        ) : (
          <Asked query={query} rows={10}>
            {(record) => <Record record={record} />}
          </Asked>
        )}
      </div>
    </Page>
  );
}

function Record({ record }: { record: ProcessingRecord }) {
  const { record: text } = useText();
  const { content } = record;
  const sections = [
    ['parties', text.parties],
    ['purposes', text.purposes],
    ['flows', text.flows],
    ['recipients', text.services],
    ['sub-processors', text.subProcessors],
    ['data', text.data],
    ['measures', text.measures],
  ] as const;
  return (
    <div className="stack">
      <Versions record={record} />
      <nav className="jump" aria-label={text.contents}>
        {sections.map(([id, label]) => (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ))}
      </nav>
      <Parties content={content} />
      <Purposes purposes={content.purposes} />
      <Flows flows={content.flows} />
      <Recipients recipients={content.recipients} />
      <SubProcessors subProcessors={content.subProcessors} />
      <DataHeld data={content.data} />
      <Measures measures={content.measures} />
    </div>
  );
}

function Versions({ record }: { record: ProcessingRecord }) {
  const { record: text } = useText();
  const clock = useClock();
  const navigate = useNavigate();
  const { data: versions = [] } = useQuery(recordVersionsQuery(record.tenant));
  const newest = versions[0]?.version ?? record.version;
  return (
    <>
      <div className="record-version">
        <p className="soft">{text.madeAt(record.version, clock.moment(record.madeAt))}</p>
        {versions.length > 1 && (
          <NativeSelect
            aria-label={text.versions}
            value={String(record.version)}
            onChange={({ currentTarget: { value } }) =>
              navigate(Number(value) === newest ? '/privacy' : `/privacy/versions/${value}`)
            }
            data={versions.map((entry) => ({
              value: String(entry.version),
              label: text.madeAt(entry.version, clock.moment(entry.madeAt)),
            }))}
          />
        )}
      </div>
      {record.version < newest && (
        <Notice tone="warn">
          {text.older(record.version)} <Link to="/privacy">{text.toCurrent}</Link>
        </Notice>
      )}
    </>
  );
}
