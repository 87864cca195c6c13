import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n';
import { Card, Page } from '../ui/Page';
import { Asked } from '../ui/states';
import { Table } from '../ui/Table';
import { type LegalClock, REGIMES } from './model';
import { periodWords } from './period';
import { clocksQuery } from './queries';
import { RequestSections } from './Sections';

/** The times that the law sets, law by law. */
export function ClocksPage() {
  const { requests: text } = useText();
  return (
    <Page title={text.deadlines} lead={text.deadlinesLead}>
      <div className="stack">
        <RequestSections />
        <Asked query={useQuery(clocksQuery)} rows={8}>
          {(clocks) =>
            REGIMES.map((regime) => (
              <Law key={regime} name={text.regimes[regime]} clocks={clocks.filter((one) => one.regime === regime)} />
            ))
          }
        </Asked>
      </div>
    </Page>
  );
}

function Law({ name, clocks }: { name: string; clocks: LegalClock[] }) {
  const { requests: text } = useText();
  if (clocks.length === 0) return null;
  return (
    <Card title={name}>
      <Table label={name} head={[text.kind, text.step, text.within, text.source]}>
        {clocks.map((clock) => (
          <tr key={`${clock.kind} ${clock.what}`}>
            <th scope="row">{clock.kind ? text.kinds[clock.kind] : text.anyKind}</th>
            <td>{text.clock[clock.what]}</td>
            <td className="nowrap">{periodWords(clock, text)}</td>
            <td>{clock.source}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
