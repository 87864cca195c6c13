import { useText } from '../i18n';
import { useClock } from '../time';
import type { Processor, Register } from '../types';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import { Table } from '../ui/Table';

export function RegisterCard({ register: { region, processors } }: { register: Register }) {
  const { settings: text } = useText();
  const head = [text.processor, text.standing, text.usedFor, text.where, text.agreement, text.zeroRetention];
  return (
    <Card title={text.register} lead={text.registerHelp(region)}>
      {processors.length === 0 ? (
        <p className="soft">{text.registerEmpty}</p>
      ) : (
        <Table label={text.register} head={head}>
          {processors.map((processor) => (
            <Row key={processor.key} processor={processor} />
          ))}
        </Table>
      )}
    </Card>
  );
}

function Row({ processor }: { processor: Processor }) {
  const { settings: text } = useText();
  const clock = useClock();
  const agreement = processor.signedOn ? text.signedOn(clock.day(processor.signedOn)) : text.notSigned;
  return (
    <tr>
      <th scope="row">
        {processor.name}
        <span className="under">{processor.kind}</span>
      </th>
      <td>
        <Tag tone={processor.standing === 'READY' ? 'good' : 'bad'}>{text.standings[processor.standing]}</Tag>
      </td>
      <td>
        <span lang="en">{processor.usedFor}</span>
      </td>
      <td>
        {Object.entries(processor.hosts).map(([region, hosts]) => (
          <div key={region}>
            <span className="soft">{region}:</span> {hosts.join(', ')}
          </div>
        ))}
      </td>
      <td>{processor.own ? text.own : agreement}</td>
      <td>{text.zeroRetentions[processor.zeroRetention]}</td>
    </tr>
  );
}
