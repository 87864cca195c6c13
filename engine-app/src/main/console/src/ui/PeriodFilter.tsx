import { NativeSelect, TextInput } from '@mantine/core';
import { useText } from '../i18n';
import { useFilters } from './filters';

const NAMES = ['from', 'until'] as const;
const YEARS_BACK = 3;
/** As the server has it if it is told nothing. */
const USUAL = '';

/** The days that a report is about, as they stand in the page's address. */
export const usePeriod = () => useFilters(NAMES);

interface Props {
  /** The days that the server took. */
  from: string | undefined;
  until: string | undefined;
}

export function PeriodFilter({ from, until }: Props) {
  const { period: text } = useText();
  const { value, set, change, clear, all } = usePeriod();
  const chosen = `${value('from')}/${value('until')}`;
  const years = yearsBefore(new Date().getFullYear());
  const known = set.size === 0 ? USUAL : (years.find((year) => year.days === chosen)?.days ?? chosen);
  const choose = (days: string) => {
    const [first = '', last = ''] = days.split('/');
    if (days === USUAL) clear();
    else all({ from: first, until: last });
  };
  return (
    <search className="filters" aria-label={text.title}>
      <NativeSelect
        label={text.title}
        value={known}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: USUAL, label: text.usual },
          ...years.map(({ days, year }) => ({ value: days, label: String(year) })),
          ...(known === USUAL || years.some(({ days }) => days === known) ? [] : [{ value: known, label: text.own }]),
        ]}
      />
      <TextInput type="date" label={text.from} value={value('from') || (from ?? '')} onChange={change('from')} />
      <TextInput type="date" label={text.until} value={value('until') || (until ?? '')} onChange={change('until')} />
    </search>
  );
}

function yearsBefore(now: number) {
  return Array.from({ length: YEARS_BACK }, (_, back) => now - back).map((year) => ({
    year,
    days: `${year}-01-01/${year}-12-31`,
  }));
}
