import { may } from '../may';
import type { Session } from '../types';
import type { Detail, State, Summary } from './model';

export type Decision = 'identity' | 'approve' | 'refuse' | 'extend' | 'pause' | 'resume';

/** States in which it is the turn of somebody, and not of the platform. */
const OPEN: readonly State[] = ['UNPROVEN', 'REVIEW', 'SECOND_REVIEW'];

export const isOpen = ({ state }: Pick<Summary, 'state'>): boolean => OPEN.includes(state);

/** What somebody may decide now, the most likely first. The server decides; this keeps away what it would refuse. */
export function decisionsFor(request: Detail, session: Session, now = Date.now()): Decision[] {
  if (!may(session, 'decideRequests') || !isOpen(request)) return [];
  const { state, regime, pausedSince, extended, dueAt } = request;
  const able: [Decision, boolean][] = [
    ['identity', state === 'UNPROVEN'],
    ['approve', state === 'REVIEW' || (state === 'SECOND_REVIEW' && !approvedBy(request, session))],
    ['refuse', state !== 'UNPROVEN'],
    ['extend', !extended && dueAt !== null && Date.parse(dueAt) > now],
    ['pause', regime === 'UK_GDPR' && pausedSince === null],
    ['resume', pausedSince !== null],
  ];
  return able.filter(([, can]) => can).map(([decision]) => decision);
}

/** Whoever approved first is not the second pair of eyes. */
export function approvedBy({ history }: Pick<Detail, 'history'>, { member }: Session): boolean {
  return history.findLast(({ what }) => what === 'APPROVED')?.by === member.id;
}

/** Whether there is a package that can still be taken away. */
export function canTake({ package: made }: Pick<Detail, 'package'>, session: Session, now = Date.now()): boolean {
  return (
    made !== null && made.destroyedAt === null && Date.parse(made.expiresAt) > now && may(session, 'decideRequests')
  );
}
