import type { Dictionary } from '../i18n';
import type { Tone } from '../ui/states';
import type { Summary } from './model';

type Timed = Pick<Summary, 'dueAt' | 'pausedSince' | 'closedAt'>;

export interface Due {
  words: string;
  tone: Tone;
}

const DAY = 86_400_000;
/** From here on an officer who looks once a week has to see it. */
const SOON = 7;

/** How long there is left to answer, counted in days of the calendar as whoever reads it counts. */
export function dueOf({ dueAt, pausedSince, closedAt }: Timed, text: Dictionary['requests'], now = Date.now()): Due {
  if (closedAt) return { words: text.due.closed, tone: 'plain' };
  if (pausedSince) return { words: text.due.paused, tone: 'warn' };
  if (!dueAt) return { words: text.due.notYet, tone: 'plain' };
  const days = daysBetween(now, Date.parse(dueAt));
  if (Date.parse(dueAt) <= now) return { words: days === 0 ? text.due.missed : text.due.late(-days), tone: 'bad' };
  return { words: inDays(days, text), tone: days <= SOON ? 'warn' : 'plain' };
}

function inDays(days: number, text: Dictionary['requests']): string {
  if (days === 0) return text.due.today;
  return days === 1 ? text.due.tomorrow : text.due.inDays(days);
}

/** Rounded, because a day is not always 24 hours long. */
function daysBetween(from: number, to: number): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
