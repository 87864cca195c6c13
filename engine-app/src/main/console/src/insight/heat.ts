import type { Dictionary } from '../i18n';
import type { ElementActivity } from './model';

export const MEASURES = ['now', 'entered', 'dropped', 'medianSeconds', 'cost', 'money'] as const;
export type Measure = (typeof MEASURES)[number];

/** How warm the warmest is. */
export const WARMEST = 5;

/** From 1 to {@link WARMEST} for whatever has a number, in proportion to the largest one. */
export function heat(elements: ElementActivity[], measure: Measure): Map<string, number> {
  const numbers = elements.map((element) => [element.element, element[measure] ?? 0] as const);
  const most = Math.max(0, ...numbers.map(([, n]) => n));
  return new Map(
    numbers.filter(([, n]) => n > 0).map(([id, n]) => [id, Math.max(1, Math.ceil((n / most) * WARMEST))] as const),
  );
}

/** A length of time in its largest fitting unit. */
export function duration(seconds: number, text: Dictionary['insight'], number: (n: number) => string): string {
  if (seconds < 90) return text.seconds(number(Math.round(seconds)));
  if (seconds < 5_400) return text.minutes(number(Math.round(seconds / 60)));
  if (seconds < 172_800) return text.hours(number(Math.round(seconds / 360) / 10));
  return text.daysLong(number(Math.round(seconds / 8_640) / 10));
}

/** As the language writes it; of less than one, enough digits that little is not nothing. */
export function moneyIn(language: string, currency: string): (amount: number) => string {
  const usual = new Intl.NumberFormat(language, { style: 'currency', currency });
  const little = new Intl.NumberFormat(language, { style: 'currency', currency, maximumSignificantDigits: 2 });
  return (amount) => (amount < 1 ? little : usual).format(amount);
}

/** The days of a period that ends today, as the server counts them. */
export function period(days: number, now: number): { from: string; to: string } {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: day(now - (days - 1) * 86_400_000), to: day(now) };
}
