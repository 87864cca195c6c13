import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { useClock } from '../time';
import type { ProcessingRecord, RecordedFlow, SubProcessor } from '../types';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import { Table } from '../ui/Table';

type Content = ProcessingRecord['content'];

export function Flows({ flows }: { flows: RecordedFlow[] }) {
  const { record: text, common } = useText();
  return (
    <Card title={text.flows} id="flows">
      {flows.length === 0 && <p className="soft">{common.none}</p>}
      {flows.map((flow) => (
        <section key={flow.key} className="recorded-flow" aria-label={flow.name}>
          <h3>
            <Link to={`/flows/${encodeURIComponent(flow.key)}/versions/${flow.version}`}>{flow.name}</Link>{' '}
            <Tag>{common.version(flow.version)}</Tag>
          </h3>
          {flow.fields.length === 0 ? <p className="soft">{text.noFields}</p> : <Fields flow={flow} />}
          {flow.outside.length > 0 && (
            <p>
              <span className="soft">{text.outside}: </span>
              {[...new Set(flow.outside.map(({ service }) => service))].join(', ')}
            </p>
          )}
        </section>
      ))}
    </Card>
  );
}

function Fields({ flow }: { flow: RecordedFlow }) {
  const { record: text } = useText();
  return (
    <Table label={`${text.flows}: ${flow.name}`} head={[text.field, text.type, text.personal, text.step]}>
      {flow.fields.map((field) => (
        <tr key={`${field.step}-${field.name}`}>
          <th scope="row">{field.name}</th>
          <td>{field.type}</td>
          <td>{field.purpose ?? <span className="soft">{text.notPersonal}</span>}</td>
          <td>
            <code>{field.step}</code>
          </td>
        </tr>
      ))}
    </Table>
  );
}

export function Recipients({ recipients }: { recipients: Content['recipients'] }) {
  const { record: text } = useText();
  return (
    <Listed
      id="recipients"
      title={text.services}
      head={[text.service, text.hosts, text.usedBy]}
      empty={recipients.length === 0}
    >
      {recipients.map((recipient) => (
        <tr key={recipient.service}>
          <th scope="row">{recipient.service}</th>
          <td>{recipient.hosts.join(', ') || <span className="soft">{text.inHouse}</span>}</td>
          <td>{recipient.flows.join(', ')}</td>
        </tr>
      ))}
    </Listed>
  );
}

export function SubProcessors({ subProcessors }: { subProcessors: SubProcessor[] }) {
  const { record: text } = useText();
  const clock = useClock();
  const head = [text.subProcessor, text.kind, text.usedFor, text.hosts, text.agreement, text.zeroRetention];
  return (
    <Listed id="sub-processors" title={text.subProcessors} head={head} empty={subProcessors.length === 0}>
      {subProcessors.map((processor) => (
        <tr key={processor.name}>
          <th scope="row">
            {processor.name} {processor.own && <Tag>{text.own}</Tag>}
          </th>
          <td>{processor.kind}</td>
          <td>{processor.usedFor}</td>
          <td>
            {Object.entries(processor.hosts).map(([region, hosts]) => (
              <div key={region}>
                <span className="soft">{region}:</span> {hosts.join(', ')}
              </div>
            ))}
          </td>
          <td>
            {processor.agreementSignedOn ? text.signedOn(clock.day(processor.agreementSignedOn)) : text.notSigned}
          </td>
          <td>{text.retentions[processor.zeroRetention] ?? processor.zeroRetention}</td>
        </tr>
      ))}
    </Listed>
  );
}

export function DataHeld({ data }: { data: Content['data'] }) {
  const { record: text } = useText();
  const head = [text.holds, text.about, text.kept, text.protection];
  return (
    <Listed id="data" title={text.data} head={head} empty={data.length === 0}>
      {data.map((kind) => (
        <tr key={kind.table}>
          <th scope="row">
            {kind.holds}
            <code className="under">{kind.table}</code>
          </th>
          <td>{kind.about}</td>
          <td>{kind.kept}</td>
          <td>{kind.protection}</td>
        </tr>
      ))}
    </Listed>
  );
}

export function Measures({ measures }: { measures: Content['measures'] }) {
  const { record: text } = useText();
  return (
    <Card title={text.measures} id="measures">
      <ul className="measures">
        {measures.map((measure) => (
          <li key={measure.id}>{measure.what}</li>
        ))}
      </ul>
    </Card>
  );
}

interface ListedProps {
  id: string;
  title: string;
  head: string[];
  empty: boolean;
  children: ReactNode;
}

function Listed({ id, title, head, empty, children }: ListedProps) {
  const { common } = useText();
  return (
    <Card title={title} id={id}>
      {empty ? (
        <p className="soft">{common.none}</p>
      ) : (
        <Table label={title} head={head}>
          {children}
        </Table>
      )}
    </Card>
  );
}
