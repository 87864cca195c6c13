import { type Language, useSpeech } from './i18n';

const REGION: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

export interface Clock {
  day: (iso: string) => string;
  moment: (iso: string) => string;
  /** "3 hours ago" for what is less than a week old, else the day. */
  ago: (iso: string) => string;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const WEEK = 7 * 86_400;

export function clock(language: Language, now: () => number = Date.now): Clock {
  const region = REGION[language];
  const days = new Intl.DateTimeFormat(region, { dateStyle: 'medium' });
  const moments = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(region, { numeric: 'auto' });
  const day = (iso: string) => days.format(new Date(iso));
  return {
    day,
    moment: (iso) => moments.format(new Date(iso)),
    ago: (iso) => {
      const seconds = Math.max(0, (now() - Date.parse(iso)) / 1000);
      if (seconds >= WEEK) return day(iso);
      const [unit, size] = STEPS.find(([, length]) => seconds >= length) ?? ['second', seconds + 1];
      return relative.format(-Math.floor(seconds / size), unit);
    },
  };
}

export const useClock = (): Clock => clock(useSpeech().language);
