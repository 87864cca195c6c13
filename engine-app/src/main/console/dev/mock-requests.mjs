// What the stand-in for the server tells of requests of data subjects, legal holds and legal clocks.
import { randomUUID } from 'node:crypto';

const days = 86_400_000;
const at = (before) => new Date(Date.now() - before * days).toISOString();
const CONVERSATIONS = ['3c1d4e07-52f3-4d0e-9c57-0f3a5b7c9d1e', '4c1d4e07-52f3-4d0e-9c57-0f3a5b7c9d1e'];
const OFFICER = '3';

const clocks = (received, answered) => [
  { what: 'ACKNOWLEDGE', at: at(received - 3), done: true, source: 'Policy of the platform' },
  { what: 'WARN', at: at(received - 20), done: received > 20, source: 'Policy of the platform' },
  { what: 'ESCALATE', at: at(received - 27), done: received > 27, source: 'Policy of the platform' },
  { what: 'ANSWER', at: at(received - 30), done: answered, source: 'Art. 12(3) GDPR' },
];
const found = [
  { conversation: CONVERSATIONS[0], since: at(12), fields: ['fullName', 'email', 'phone'], held: false, leftOut: null },
  { conversation: CONVERSATIONS[1], since: at(25), fields: [], held: true, leftOut: null },
];
const counts = [
  { table: 'captured_field', what: 'Personal answers, sealed', rows: 3 },
  { table: 'conversation_event', what: 'What was said, sealed', rows: 23 },
  { table: 'consent_receipt', what: 'Each decision of a visitor on a purpose, append-only', rows: 2 },
];
const began = [
  ['RECEIVED', 0],
  ['CODE_SENT', 0.001],
  ['PROVEN', 0.01],
  ['ACKNOWLEDGED', 0.011],
  ['FOUND', 0.012],
];
const historyOf = (received, more = []) =>
  [...began, ...more].map(([what, after, by = null]) => ({ at: at(received - after), what, by }));

const request = (number, reference, received, more) => ({
  id: `${number}0000000-0000-4000-8000-000000000000`,
  reference,
  kind: 'ERASURE',
  regime: 'GDPR',
  channel: 'PAGE',
  agent: null,
  state: 'REVIEW',
  receivedAt: at(received),
  dueAt: at(received - 30),
  extended: false,
  pausedSince: null,
  closedAt: null,
  people: 1,
  contact: 'j…@example.com',
  identity: { how: 'EMAIL_CODE', at: at(received - 0.01) },
  clocks: clocks(received, false),
  found,
  counts,
  history: historyOf(received),
  recipients: [
    { processor: 'CRM of the shop', state: 'WAITING', at: null },
    { processor: 'OpenAI Ireland Ltd.', state: 'NOTHING_STORED', at: at(0.1) },
  ],
  grounds: [
    { ground: 'LEGAL_OBLIGATION', source: 'GDPR Art. 17(3)(b)' },
    { ground: 'LEGAL_CLAIMS', source: 'GDPR Art. 17(3)(e)' },
    { ground: 'MANIFESTLY_UNFOUNDED', source: 'GDPR Art. 12(5)' },
    { ground: 'EXCESSIVE', source: 'GDPR Art. 12(5)' },
    { ground: 'NOT_IDENTIFIED', source: 'GDPR Art. 11(2), 12(2)' },
    { ground: 'NOT_COVERED', source: 'GDPR Art. 12(4)' },
  ],
  refusal: null,
  package: null,
  certificate: null,
  process: '6fb0a3e7-02c1-11f0-a2c4-0242ac120002',
  needsSecond: true,
  ...more,
});

const requests = [
  request(1, 'R-7F3K-92QD', 25, {}),
  request(2, 'R-2M8P-4TVX', 32, {
    kind: 'ACCESS',
    channel: 'WIDGET',
    identity: { how: 'SESSION', at: at(32) },
    needsSecond: false,
    history: historyOf(32, [
      ['WARNED', 20],
      ['ESCALATED', 27],
      ['OVERDUE', 30],
    ]),
  }),
  request(3, 'R-K5WZ-6HCB', 1, {
    kind: 'RECTIFICATION',
    regime: 'UK_GDPR',
    channel: 'CONSOLE',
    needsSecond: false,
    recipients: [],
  }),
  request(4, 'R-9XJ4-PLRM', 0.1, {
    kind: 'OPT_OUT',
    regime: 'CCPA',
    state: 'UNPROVEN',
    identity: null,
    dueAt: null,
    clocks: [],
    found: [],
    counts: [],
    recipients: [],
    history: historyOf(0.1).slice(0, 2),
    needsSecond: false,
    people: 0,
  }),
  request(5, 'R-D6QS-81NA', 6, {
    state: 'SECOND_REVIEW',
    history: historyOf(6, [['APPROVED', 2, OFFICER]]),
  }),
  request(6, 'R-3VTE-57YU', 40, {
    state: 'ACTING',
    extended: true,
    dueAt: at(-50),
    history: historyOf(40, [
      ['EXTENDED', 12, OFFICER],
      ['APPROVED', 39, OFFICER],
      ['SECOND_APPROVED', 39.5, '1'],
      ['LEDGER_WRITTEN', 39.6],
      ['FROZEN', 39.7],
    ]),
  }),
  request(7, 'R-H4BC-2ZKW', 50, {
    kind: 'ACCESS',
    state: 'ANSWERED',
    closedAt: at(44),
    contact: null,
    clocks: clocks(50, true),
    recipients: [{ processor: 'CRM of the shop', state: 'TOLD', at: at(44.1) }],
    package: {
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      expiresAt: at(-3),
      fetchedAt: null,
      destroyedAt: null,
    },
    certificate: '{"reference":"R-H4BC-2ZKW"}',
    history: historyOf(50, [
      ['APPROVED', 5, '1'],
      ['PACKAGE_MADE', 5.1],
      ['RECIPIENTS_TOLD', 5.2],
      ['CERTIFIED', 5.3],
      ['ANSWERED', 6],
    ]),
    process: 'over',
  }),
  request(8, 'R-Y1GF-0DJQ', 70, {
    state: 'REFUSED',
    closedAt: at(60),
    contact: null,
    refusal: { ground: 'LEGAL_CLAIMS', source: 'GDPR Art. 17(3)(e)', at: at(60) },
    history: historyOf(70, [['REFUSED', 10, '1']]),
    process: null,
  }),
  request(9, 'R-8CWN-3GTM', 3, {
    regime: 'CCPA',
    channel: 'AGENT',
    agent: 'Data Helpers Cooperative',
    identity: { how: 'AGENT', at: at(3) },
    history: historyOf(3).filter(({ what }) => what !== 'CODE_SENT'),
  }),
];

let holds = [
  {
    id: 'h1',
    conversation: CONVERSATIONS[1],
    field: null,
    ground: 'LEGAL_CLAIMS',
    until: at(-200),
    by: '1',
    createdAt: at(20),
  },
  {
    id: 'h2',
    conversation: CONVERSATIONS[0],
    field: 'email',
    ground: 'LEGAL_OBLIGATION',
    until: at(2),
    by: OFFICER,
    createdAt: at(300),
  },
];

const clock = (regime, kind, what, period, source, business = false) => ({
  regime,
  kind,
  what,
  period,
  business,
  source,
});
const legalClocks = [
  clock('GDPR', null, 'ANSWER', 'P1M', 'Art. 12(3) GDPR'),
  clock('GDPR', null, 'EXTENDED', 'P3M', 'Art. 12(3) GDPR'),
  clock('GDPR', null, 'WARN', 'P20D', 'Policy of the platform'),
  clock('UK_GDPR', null, 'ANSWER', 'P1M', 'Art. 12(3), Art. 12A UK GDPR'),
  clock('CCPA', null, 'ACKNOWLEDGE', 'P10D', '11 CCR § 7021(a)', true),
  clock('CCPA', null, 'ANSWER', 'P45D', 'Cal. Civ. Code § 1798.130(a)(2)'),
  clock('CCPA', 'OPT_OUT', 'ANSWER', 'P15D', '11 CCR § 7026(f)', true),
];

const summary = ({ id, reference, kind, regime, channel, state, receivedAt, dueAt, ...rest }) => {
  const { extended, pausedSince, closedAt, people, agent } = rest;
  return {
    id,
    reference,
    kind,
    regime,
    channel,
    agent,
    state,
    receivedAt,
    dueAt,
    extended,
    pausedSince,
    closedAt,
    people,
  };
};
/** What a decision does to a request. */
const EFFECTS = {
  identity: () => ({
    identity: { how: 'OFFICER', at: at(0) },
    state: 'REVIEW',
    dueAt: at(-30),
    clocks: clocks(0),
    found,
  }),
  approval: ({ state, needsSecond }) => ({ state: needsSecond && state === 'REVIEW' ? 'SECOND_REVIEW' : 'ACTING' }),
  refusal: (_, { ground }) => ({ state: 'REFUSED', closedAt: at(0), refusal: { ground, source: 'GDPR', at: at(0) } }),
  extension: () => ({ extended: true, dueAt: at(-60) }),
  pause: () => ({ pausedSince: at(0) }),
  resumption: () => ({ pausedSince: null }),
};

/** @param provenOnly wraps what only somebody may do who has just shown that it is them */
const figure = (regime, kind, received, fulfilled, more = {}) => ({
  regime,
  kind,
  received,
  fulfilled,
  inPart: 0,
  refused: 0,
  dropped: 0,
  open: received - fulfilled,
  late: 0,
  medianDays: 4.5,
  ...more,
});
const figures = [
  figure('GDPR', 'ACCESS', 42, 40, { open: 2, medianDays: 6.2 }),
  figure('GDPR', 'ERASURE', 31, 26, { inPart: 2, refused: 1, dropped: 2, open: 0, late: 1 }),
  figure('CCPA', 'OPT_OUT', 118, 117),
  figure('CCPA', 'ERASURE', 3, 0, { medianDays: null }),
];

export const requestRoutes = (provenOnly, refused) => [
  [
    'GET',
    '/subject-requests/figures',
    ({ empty }) => ({ from: '2025-11-27', until: '2026-11-26', requests: empty ? [] : figures }),
  ],
  [
    'GET',
    '/subject-requests',
    ({ empty, query }) => ({
      requests: empty
        ? []
        : requests
            .filter(({ state }) => !query.get('state') || state === query.get('state'))
            .filter(({ kind }) => !query.get('kind') || kind === query.get('kind'))
            .map(summary),
      next: null,
    }),
  ],
  [
    'GET',
    '/subject-requests/([^/]*)',
    ({ id }) =>
      bodyOf(
        requests.find((one) => one.id === id),
        refused,
      ),
  ],
  ['GET', '/subject-requests/([^/]*)/package', () => ({ status: 200, body: 'not really an archive' })],
  [
    'POST',
    '/subject-requests',
    provenOnly(({ body: { kind, regime } }) => {
      const made = { ...requests[3], id: randomUUID(), reference: 'R-NEW0-NEW0', channel: 'CONSOLE', kind, regime };
      requests.unshift(made);
      return { status: 201, body: made };
    }),
  ],
  [
    'POST',
    '/subject-requests/([^/]*)/(identity|approval|refusal|extension|pause|resumption)',
    provenOnly(({ id, second, body }) => {
      const one = requests.find((other) => other.id === id);
      return bodyOf(Object.assign(one, EFFECTS[second](one, body)), refused);
    }),
  ],
  [
    'PUT',
    '/subject-requests/([^/]*)/conversations/([^/]*)/refusal',
    provenOnly(({ id, second, body: { ground } }) => leaveOut(id, second, ground, refused)),
  ],
  [
    'DELETE',
    '/subject-requests/([^/]*)/conversations/([^/]*)/refusal',
    provenOnly(({ id, second }) => leaveOut(id, second, null, refused)),
  ],
  ['GET', '/legal-holds', ({ empty }) => (empty ? [] : holds)],
  [
    'POST',
    '/legal-holds',
    provenOnly(({ body }) => {
      const made = { id: randomUUID(), field: null, by: '1', createdAt: at(0), ...body };
      holds = [made, ...holds];
      return { status: 201, body: made };
    }),
  ],
  [
    'DELETE',
    '/legal-holds/(.*)',
    provenOnly(({ id }) => {
      holds = holds.filter((hold) => hold.id !== id);
      return { status: 204 };
    }),
  ],
  ['GET', '/legal-clocks', () => legalClocks],
];

function leaveOut(id, conversation, ground, refused) {
  const one = requests.find((other) => other.id === id);
  one.found = one.found.map((it) => (it.conversation === conversation ? { ...it, leftOut: ground } : it));
  one.people = one.found.filter(({ leftOut }) => !leftOut).length;
  return bodyOf(one, refused);
}

const bodyOf = (one, refused) => (one ? { status: 200, body: one } : refused(404, 'not-found'));
