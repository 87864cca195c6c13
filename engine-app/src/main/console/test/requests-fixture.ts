import type { Detail } from '../src/requests/model';

/** A request that waits for the officer, and what is different about it. */
export const request = (more: Partial<Detail> = {}): Detail => ({
  id: 'r1',
  reference: 'R-7F3K-92QD',
  kind: 'ERASURE',
  regime: 'GDPR',
  channel: 'PAGE',
  agent: null,
  state: 'REVIEW',
  receivedAt: '2026-03-01T09:00:00Z',
  dueAt: '2099-04-01T09:00:00Z',
  extended: false,
  pausedSince: null,
  closedAt: null,
  people: 1,
  contact: 'j…@example.com',
  identity: { how: 'EMAIL_CODE', at: '2026-03-01T09:10:00Z' },
  clocks: [],
  found: [
    {
      conversation: '3c1d4e07-52f3-4d0e-9c57-0f3a5b7c9d1e',
      since: '2026-02-20T09:00:00Z',
      fields: ['email'],
      held: false,
      leftOut: null,
    },
  ],
  counts: [],
  history: [],
  recipients: [],
  grounds: [
    { ground: 'LEGAL_CLAIMS', source: 'GDPR Art. 17(3)(e)' },
    { ground: 'EXCESSIVE', source: 'GDPR Art. 12(5)' },
    { ground: 'NOT_IDENTIFIED', source: 'GDPR Art. 11(2), 12(2)' },
  ],
  refusal: null,
  package: null,
  certificate: null,
  process: null,
  needsSecond: false,
  ...more,
});
