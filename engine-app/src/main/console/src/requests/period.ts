import type { Dictionary } from '../i18n';
import type { LegalClock } from './model';

type Text = Dictionary['requests'];

/** A period such as P1M or P10D in words; what is written otherwise stays as it is. */
export function periodWords({ period, business }: Pick<LegalClock, 'period' | 'business'>, { periods }: Text): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(period) ?? [];
  const days = business ? periods.businessDays : periods.days;
  const words: Record<string, (n: number) => string> = {
    D: days,
    W: periods.weeks,
    M: periods.months,
    Y: periods.years,
  };
  return words[unit]?.(Number(count)) ?? period;
}
