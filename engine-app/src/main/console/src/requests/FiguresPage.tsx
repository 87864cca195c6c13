import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSpeech, useText } from '../i18n';
import { useClock } from '../time';
import { Card, Page } from '../ui/Page';
import { PeriodFilter, usePeriod } from '../ui/PeriodFilter';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { type Figures, REGIMES } from './model';
import { figuresQuery } from './queries';
import { RequestSections } from './Sections';

/** How many requests there were, and what became of them. */
export function FiguresPage() {
  const { requests: text } = useText();
  const clock = useClock();
  const { set } = usePeriod();
  const query = useQuery({ ...figuresQuery(set.toString()), placeholderData: keepPreviousData });
  return (
    <Page title={text.figures} lead={text.figuresLead}>
      <div className="stack">
        <RequestSections />
        <PeriodFilter from={query.data?.from} until={query.data?.until} />
        <Asked query={query} rows={6}>
          {({ from, until, requests }) =>
            requests.length === 0 ? (
              <Blank icon="inbox" title={text.figuresEmptyTitle}>
                {text.figuresEmptyText(clock.day(from), clock.day(until))}
              </Blank>
            ) : (
              REGIMES.map((regime) => (
                <Law key={regime} name={text.regimes[regime]} rows={requests.filter((row) => row.regime === regime)} />
              ))
            )
          }
        </Asked>
      </div>
    </Page>
  );
}

function Law({ name, rows }: { name: string; rows: Figures[] }) {
  const { requests: text } = useText();
  const number = new Intl.NumberFormat(useSpeech().language, { maximumFractionDigits: 1 });
  if (rows.length === 0) return null;
  const { received, fulfilled, inPart, refused, dropped, open, late, median } = text.figure;
  return (
    <Card title={name}>
      <Table label={name} head={[text.kind, received, fulfilled, inPart, refused, dropped, open, late, median]}>
        {rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{text.kinds[row.kind]}</th>
            <td className="number">{number.format(row.received)}</td>
            <td className="number">{number.format(row.fulfilled)}</td>
            <td className="number">{number.format(row.inPart)}</td>
            <td className="number">{number.format(row.refused)}</td>
            <td className="number">{number.format(row.dropped)}</td>
            <td className="number">{number.format(row.open)}</td>
            <td className="number">{row.late > 0 ? <Tag tone="bad">{row.late}</Tag> : 0}</td>
            <td className="number nowrap">{row.medianDays === null ? '–' : number.format(row.medianDays)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
