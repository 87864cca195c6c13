import { describe, expect, it } from 'vitest';
import { de } from '../src/i18n/de';
import { en } from '../src/i18n/en';
import { correctionsOf, meant } from '../src/requests/corrections';
import { canTake, decisionsFor } from '../src/requests/decisions';
import { emptyDraft, holdOf, holdProblemsOf, problemsOf, sentOf } from '../src/requests/draft';
import { dueOf } from '../src/requests/due';
import { type Detail, type Found, KINDS, STATES, type State } from '../src/requests/model';
import { periodWords } from '../src/requests/period';
import type { Role, Session } from '../src/types';
import { request } from './requests-fixture';

const text = en.requests;
/** Local, as whoever reads it counts days. */
const noon = new Date(2026, 2, 10, 12).getTime();
const local = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString();
const session = (id: string, ...roles: Role[]): Session => ({
  member: { id, name: 'Ida' },
  roles,
  tenants: [],
  tenant: null,
  secondFactor: false,
  passkey: false,
  password: true,
  sso: false,
});
const officer = session('me', 'PRIVACY_OFFICER');

describe('how long there is left', () => {
  const due = (dueAt: string | null, more: object = {}) =>
    dueOf({ dueAt, pausedSince: null, closedAt: null, ...more }, text, noon);

  it('counts days of the calendar, not stretches of 24 hours', () => {
    expect(due(local(10, 23)).words).toBe('Due today');
    expect(due(local(11, 1)).words).toBe('Due tomorrow');
    expect(due(local(12, 1)).words).toBe('In 2 days');
    expect(due(local(9, 23)).words).toBe('1 day overdue');
    expect(due(local(7, 1)).words).toBe('3 days overdue');
  });

  it('does not call today what was due this morning', () => {
    expect(due(local(10, 11))).toEqual({ words: 'Overdue since today', tone: 'bad' });
    expect(due(local(10, 12))).toEqual({ words: 'Overdue since today', tone: 'bad' });
  });

  it('counts a night in which the clocks change as one day', () => {
    const before = new Date(2026, 2, 28, 12).getTime();
    const after = new Date(2026, 2, 30, 12).toISOString();
    expect(dueOf({ dueAt: after, pausedSince: null, closedAt: null }, text, before).words).toBe('In 2 days');
  });

  it('warns in the last week', () => {
    expect(due(local(17, 9)).tone).toBe('warn');
    expect(due(local(18, 9)).tone).toBe('plain');
  });

  it('tells no day where no clock runs', () => {
    expect(due(null).words).toBe('Not running yet');
    expect(due(local(7, 1), { pausedSince: local(6, 1) }).words).toBe('Clock stopped');
    expect(due(local(7, 1), { closedAt: local(6, 1) })).toEqual({ words: 'Closed', tone: 'plain' });
  });
});

describe('what somebody may decide', () => {
  const soon = { dueAt: local(20, 9) };
  const at = (state: State, more: Partial<Detail> = {}, who = officer) =>
    decisionsFor(request({ state, ...soon, ...more }), who, noon);

  it('is to check who asks first, then the request', () => {
    expect(at('UNPROVEN')).toEqual(['identity', 'extend']);
    expect(at('REVIEW')).toEqual(['approve', 'refuse', 'extend']);
  });

  it('is nothing while the platform works, or once it is over', () => {
    for (const state of STATES.filter((one) => !['UNPROVEN', 'REVIEW', 'SECOND_REVIEW'].includes(one)))
      expect(at(state), state).toEqual([]);
  });

  it('is nothing for those who only look', () => {
    for (const role of ['ADMIN', 'AUDITOR', 'DESIGNER', 'AGENT'] as const)
      expect(at('REVIEW', {}, session('me', role)), role).toEqual([]);
    expect(at('REVIEW', {}, session('me', 'OWNER'))).toContain('approve');
  });

  it('is not to be the second after oneself', () => {
    const approved = (by: string) => ({ history: [{ at: local(9, 9), what: 'APPROVED' as const, by }] });
    expect(at('SECOND_REVIEW', approved('me'))).not.toContain('approve');
    expect(at('SECOND_REVIEW', approved('other'))).toContain('approve');
  });

  it('is to extend once, and before it is due', () => {
    expect(at('REVIEW', { extended: true })).not.toContain('extend');
    expect(at('REVIEW', { dueAt: local(10, 12) })).not.toContain('extend');
    expect(at('REVIEW', { dueAt: null })).not.toContain('extend');
  });

  it('is to stop the clock under UK law only', () => {
    expect(at('REVIEW', { regime: 'UK_GDPR' })).toContain('pause');
    expect(at('REVIEW', { regime: 'CCPA' })).not.toContain('pause');
    const stopped = at('REVIEW', { regime: 'UK_GDPR', pausedSince: local(9, 9) });
    expect(stopped).toContain('resume');
    expect(stopped).not.toContain('pause');
  });
});

it('offers the package only while it is there, and to whoever may take it', () => {
  const made = { sha256: 'a', expiresAt: local(12, 9), fetchedAt: null, destroyedAt: null };
  expect(canTake(request({ package: made }), officer, noon)).toBe(true);
  expect(canTake(request({ package: made }), session('me', 'AUDITOR'), noon)).toBe(false);
  expect(canTake(request({ package: { ...made, expiresAt: local(9, 9) } }), officer, noon)).toBe(false);
  expect(canTake(request({ package: { ...made, destroyedAt: local(9, 9) } }), officer, noon)).toBe(false);
  expect(canTake(request({ package: null }), officer, noon)).toBe(false);
});

it('corrects only what somebody typed into', () => {
  const found = [
    { conversation: 'a', since: '', fields: ['email', 'name'], held: false, leftOut: null },
    { conversation: 'b', since: '', fields: ['email'], held: false, leftOut: null },
  ];
  expect(correctionsOf(found, { 'a email': ' x@example.com ', 'a name': '  ', 'c email': 'gone' })).toEqual([
    { conversation: 'a', field: 'email', value: 'x@example.com' },
  ]);
});

it('counts and corrects nothing that is left out', () => {
  const [one] = request().found;
  const out = { ...request().found[0], conversation: 'b', leftOut: 'NOT_IDENTIFIED' };
  expect(meant({ found: [one, out] as Found[] })).toEqual([one]);
});

describe('a request that an officer enters', () => {
  it('says whose data it is about, in one way at least', () => {
    expect(problemsOf(emptyDraft('en'), text)).toEqual({ email: text.whoMissing });
    expect(problemsOf({ ...emptyDraft('en'), phone: '+44 1' }, text)).toEqual({});
    expect(problemsOf({ ...emptyDraft('en'), email: 'nobody' }, text)).toEqual({ email: text.emailBad });
    expect(problemsOf({ ...emptyDraft('en'), conversation: '3c1d4e07' }, text)).toHaveProperty('conversation');
  });

  it('sends nothing that is empty', () => {
    expect(sentOf({ ...emptyDraft('de'), email: ' a@b.example ', phone: ' ' })).toEqual({
      kind: 'ACCESS',
      regime: 'GDPR',
      locale: 'de',
      email: 'a@b.example',
    });
  });
});

it('takes a hold for a conversation and a day to come', () => {
  const draft = {
    conversation: '3c1d4e07-52f3-4d0e-9c57-0f3a5b7c9d1e',
    field: ' ',
    ground: 'LEGAL_CLAIMS' as const,
    until: '2026-03-12',
  };
  expect(holdProblemsOf(draft, text, noon)).toEqual({});
  expect(holdProblemsOf({ ...draft, conversation: 'x', until: '2026-03-01' }, text, noon)).toEqual({
    conversation: text.holdConversationBad,
    until: text.holdUntilBad,
  });
  expect(holdProblemsOf({ ...draft, until: '' }, text, noon)).toHaveProperty('until');
  expect(holdOf(draft)).toEqual({ conversation: draft.conversation, ground: 'LEGAL_CLAIMS', until: '2026-03-12' });
});

it('says periods in words and leaves what it does not know', () => {
  expect(periodWords({ period: 'P1M', business: false }, text)).toBe('1 month');
  expect(periodWords({ period: 'P15D', business: true }, text)).toBe('15 working days');
  expect(periodWords({ period: 'P45D', business: false }, de.requests)).toBe('45 Tagen');
  expect(periodWords({ period: 'P1M15D', business: false }, text)).toBe('P1M15D');
});

it('tells each kind, state and ground apart in both languages', () => {
  for (const words of [en.requests, de.requests])
    for (const [names, keys] of [
      [words.kinds, KINDS],
      [words.states, STATES],
      [words.grounds, Object.keys(words.grounds)],
    ] as const)
      expect(new Set(Object.values(names)).size).toBe(keys.length);
});
