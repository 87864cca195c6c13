import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSpeech, useText } from '../i18n';
import { sharingQuery } from '../queries';
import { useClock } from '../time';
import type { SharedCategory, SharingRecipient, SharingReport } from '../types';
import { Card, Page } from '../ui/Page';
import { PeriodFilter, usePeriod } from '../ui/PeriodFilter';
import { Asked, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { Keep } from './Keep';
import { PrivacySections } from './Sections';

/** What was collected, and who got it: of all visitors together. */
export function SharingPage() {
  const { sharing: text } = useText();
  const { set } = usePeriod();
  const query = useQuery({ ...sharingQuery(set.toString()), placeholderData: keepPreviousData });
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={query.data && <Keep name={`data-sharing-${query.data.from}-${query.data.until}`} content={query.data} />}
    >
      <div className="stack">
        <PrivacySections />
        <PeriodFilter from={query.data?.from} until={query.data?.until} />
        <Asked query={query} rows={8}>
          {(report) => <Report report={report} />}
        </Asked>
      </div>
    </Page>
  );
}

function Report({ report }: { report: SharingReport }) {
  const { sharing: text } = useText();
  const clock = useClock();
  return (
    <>
      <Card
        title={report.business}
        lead={text.period(clock.day(report.from), clock.day(report.until), report.timeZone)}
      >
        <dl className="facts">
          <div>
            <dt>{text.sold}</dt>
            <dd>
              {text.none}
              <span className="under">{text.soldWhy}</span>
            </dd>
          </div>
          <div>
            <dt>{text.advertising}</dt>
            <dd>
              {text.none}
              <span className="under">{text.advertisingWhy}</span>
            </dd>
          </div>
          <div>
            <dt>{text.source}</dt>
            <dd>{text.sourceWho}</dd>
          </div>
        </dl>
      </Card>
      {report.categories.map((category) => (
        <Category key={category.category} category={category} />
      ))}
    </>
  );
}

function Category({ category }: { category: SharedCategory }) {
  const { sharing: text, record, common } = useText();
  return (
    <Card
      title={text.categories[category.category]}
      lead={category.letter ? text.statute(category.letter) : text.noStatute}
    >
      <dl className="facts">
        <div>
          <dt>{text.collected}</dt>
          <dd>{category.what.map((what) => text.always[what] ?? what).join(', ') || common.none}</dd>
        </div>
        <div>
          <dt>{text.why}</dt>
          <dd>
            {category.purposes.length === 0 && text.withChat}
            {category.purposes.map((reason) => (
              <span className="line" key={reason.purpose}>
                {reason.purpose}: {record.bases[reason.legalBasis] ?? reason.legalBasis},{' '}
                {record.days(reason.keptForDays)}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {category.recipients.length === 0 ? (
        <p className="soft">{text.nobody}</p>
      ) : (
        <Recipients label={text.categories[category.category]} recipients={category.recipients} />
      )}
    </Card>
  );
}

function Recipients({ label, recipients }: { label: string; recipients: SharingRecipient[] }) {
  const { sharing: text, record } = useText();
  const clock = useClock();
  const number = new Intl.NumberFormat(useSpeech().language);
  return (
    <Table
      label={`${label}: ${text.recipients}`}
      head={[text.recipient, record.usedFor, text.what, record.region, text.times, text.last]}
    >
      {recipients.map((recipient) => (
        <tr key={recipient.name}>
          <th scope="row">
            {recipient.name} {recipient.own && <Tag>{record.own}</Tag>}
            <span className="under">{text.provider}</span>
          </th>
          <td>{recipient.usedFor}</td>
          <td>{recipient.what.map((what) => text.always[what] ?? what).join(', ')}</td>
          <td>{recipient.regions.join(', ')}</td>
          <td className="number">{number.format(recipient.times)}</td>
          <td className="nowrap">
            <time dateTime={recipient.last} title={clock.moment(recipient.last)}>
              {clock.day(recipient.last)}
            </time>
          </td>
        </tr>
      ))}
    </Table>
  );
}
