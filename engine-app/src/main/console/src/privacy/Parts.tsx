import { useText } from '../i18n';
import type { Party, ProcessingRecord, RecordedPurpose } from '../types';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import { Table } from '../ui/Table';

export function Parties({ content }: { content: ProcessingRecord['content'] }) {
  const { record: text } = useText();
  return (
    <Card title={text.parties} id="parties">
      <dl className="facts">
        <PartyFacts label={text.processor} party={content.processor} />
        <PartyFacts label={text.controller} party={content.controller} />
        <div>
          <dt>{text.region}</dt>
          <dd>{content.region}</dd>
        </div>
      </dl>
    </Card>
  );
}

function PartyFacts({ label, party }: { label: string; party: Party }) {
  const { record: text } = useText();
  const more = [
    [text.contact, party.contact],
    [text.representative, party.representative],
    [text.officer, party.dataProtectionOfficer],
  ].filter(([, value]) => value);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {party.name}
        {more.map(([name, value]) => (
          <span className="under" key={name}>
            {name}: {value}
          </span>
        ))}
      </dd>
    </div>
  );
}

export function Purposes({ purposes }: { purposes: RecordedPurpose[] }) {
  const { record: text, common } = useText();
  return (
    <Card title={text.purposes} id="purposes">
      {purposes.length === 0 ? (
        <p className="soft">{common.none}</p>
      ) : (
        <Table
          label={text.purposes}
          head={[text.purpose, text.basis, text.kinds, text.kept, text.recipients, text.notice]}
        >
          {purposes.map((purpose) => (
            <tr key={purpose.id}>
              <th scope="row">
                {purpose.id} {!purpose.active && <Tag>{text.ended}</Tag>}
              </th>
              <td>{text.bases[purpose.legalBasis] ?? purpose.legalBasis}</td>
              <td>{purpose.dataClasses.join(', ') || '–'}</td>
              <td className="nowrap">{text.days(purpose.retentionDays)}</td>
              <td>{purpose.recipients.join(', ') || '–'}</td>
              <td className="nowrap">{common.version(purpose.noticeVersion)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
}
