// What the stand-in for the server tells of conversations, flows and processes.
const hours = 3_600_000;
const at = (before, seconds = 0) => new Date(Date.now() - before * hours + seconds * 1_000).toISOString();

const listed = (id, more) => ({
  id: `${id}c1d4e07-52f3-4d0e-9c57-0f3a5b7c9d1e`,
  flow: 'leadCapture',
  flowName: 'Sales',
  version: 3,
  status: 'open',
  locale: 'en',
  startedAt: at(2),
  lastActivityAt: at(1.9),
  waitingAt: ['step_leadForm'],
  waitingNames: ['Fill in lead form'],
  events: 9,
  ...more,
});

const conversations = [
  listed('3', {}),
  listed('4', {
    flow: 'supportAssistant',
    flowName: 'Support assistant',
    version: 2,
    locale: 'de',
    startedAt: at(5),
    lastActivityAt: at(4.8),
    status: 'ended',
    waitingAt: [],
    waitingNames: [],
    events: 14,
  }),
  listed('5', {
    startedAt: at(26),
    lastActivityAt: at(25.9),
    waitingAt: ['step_askTeamSize'],
    waitingNames: ['Ask for the team size'],
    events: 4,
  }),
  listed('6', {
    version: 2,
    startedAt: at(50),
    lastActivityAt: at(49),
    status: 'ended',
    waitingAt: [],
    waitingNames: [],
  }),
];

const WAY = [
  ['event_visitorArrives', 0, 0],
  ['step_welcome', 0, 0],
  ['step_chooseInterest', 0, 14],
  ['step_askTeamSize', 14, 41],
  ['gateway_teamSizeKnown', 41, 41],
  ['step_consentContact', 41, 63],
  ['gateway_mayContact', 63, 63],
  ['step_leadForm', 63, 118],
  ['gateway_teamIsLarge', 118, 118],
  ['gateway_detailsComplete', 118, 118],
  ['step_sendConfirmation', 118, null],
];

const SAID = [
  { kind: 'say', element: 'step_welcome', text: 'Hello! Nice to see you at Fernweh.' },
  {
    kind: 'choices',
    element: 'step_chooseInterest',
    text: 'What are you interested in?',
    options: [
      { id: 'tents', label: 'Tents for groups' },
      { id: 'huts', label: 'Huts' },
    ],
  },
  { kind: 'visitor', element: 'step_chooseInterest', text: 'Tents for groups', answer: { option: 'tents' } },
  { kind: 'ask', element: 'step_askTeamSize', text: 'How many people are you?' },
  { kind: 'visitor', element: 'step_askTeamSize', text: 'about 40, my mail is [EMAIL_1] by the way' },
  { kind: 'consent', element: 'step_consentContact', text: 'May we write to you about it?', purpose: 'contact' },
  { kind: 'visitor', element: 'step_consentContact', text: '', answer: { purpose: 'contact', granted: true } },
  { kind: 'form', element: 'step_leadForm', text: 'How can we reach you?' },
  {
    kind: 'visitor',
    element: 'step_leadForm',
    text: '',
    answer: {
      fields: [
        { label: 'Name', value: '[FULL_NAME_1]' },
        { label: 'E-mail', value: '[EMAIL_1]' },
      ],
    },
  },
  { kind: 'say', element: 'step_sayThanks', turn: 't1', text: 'Thank you, [FULL_NAME_1]. We write to [EMAIL_1].' },
];

const opened = (bpmn) => ({
  ...conversations[0],
  bpmn,
  waitingAt: ['step_sendConfirmation'],
  path: WAY.map(([element, entered, left]) => ({
    element,
    enteredAt: at(2, entered),
    leftAt: left === null ? null : at(2, left),
  })),
  incidents: [{ element: 'step_sendConfirmation', at: at(1.9), kind: 'STEP' }],
  events: SAID.map((event, index) => ({ seq: index + 1, at: at(2, index * 12), ...event })),
  consent: { contact: 'GIVEN' },
});

const explained = {
  element: 'step_sayThanks',
  template: 'io.smartconvo.ai-reply',
  flow: 'leadCapture',
  version: 3,
  conditions: [
    { flow: 'flow_teamIsLargeYes', expression: 'teamSize >= 200', result: false },
    { flow: 'flow_mayContactYes', expression: 'consent.contact = true', result: true },
  ],
  model: {
    model: 'gpt-5-mini',
    prompt:
      'system: You are the assistant of Fernweh. Thank [FULL_NAME_1] and be brief.\n\nbot: How many people are you?\n\n' +
      'visitor: about 40, my mail is [EMAIL_1] by the way',
    inputTokens: 1312,
    outputTokens: 48,
    money: 0.00062,
    currency: 'EUR',
  },
  sources: ['field:fullName (masked)', 'free text (masked)'],
  consent: { contact: true },
  answers: { fullName: '[FULL_NAME_1]', teamSize: 40 },
};

const number = (element, now, entered, left, dropped, medianSeconds, cost = 0) => ({
  element,
  now,
  entered,
  left,
  dropped,
  medianSeconds,
  cost,
  money: cost === 0 ? null : cost * 4e-7,
});
const activity = (version) => ({
  from: '',
  to: '',
  running: version === 1 ? 0 : 29,
  currency: 'EUR',
  elements:
    version === 1
      ? []
      : [
          number('event_visitorArrives', 0, 1840, 1840, 0, null),
          number('step_welcome', 0, 1840, 1840, 0, null),
          number('step_chooseInterest', 9, 1840, 1480, 350, 16),
          number('step_askTeamSize', 5, 1120, 980, 130, 28),
          number('gateway_teamSizeKnown', 0, 980, 980, 0, null),
          number('step_consentContact', 3, 980, 900, 70, 12),
          number('gateway_mayContact', 0, 900, 900, 0, null),
          number('step_leadForm', 12, 610, 380, 210, 4210),
          number('step_sendConfirmation', 0, 380, 380, 0, 3, 48_200),
          number('step_sayThanks', 0, 380, 380, 0, null),
          number('end_leadCaptured', 0, 380, 380, 0, null),
        ],
});

const processes = [{ key: 'consentWithdrawal', name: 'Consent withdrawal', version: 1, running: 2, incidents: 1 }];
const instances = [
  {
    id: '9be2f4d1-02c1-11f0-a2c4-0242ac120002',
    startedAt: at(3),
    waitingAt: ['step_erase'],
    incidents: [{ id: 'i1', element: 'step_erase', at: at(2), kind: 'STEP' }],
    timers: [{ element: 'event_overdue', due: at(-1) }],
  },
  {
    id: '6fb0a3e7-02c1-11f0-a2c4-0242ac120002',
    startedAt: at(0.1),
    waitingAt: ['step_halt'],
    incidents: [],
    timers: [{ element: 'event_overdue', due: at(-0.9) }],
  },
];

/** @param read the text of a diagram below the folder of BPMN files */
export const insightRoutes = (read, refused) => [
  [
    'GET',
    '/conversations',
    ({ empty, query }) => ({
      conversations: empty
        ? []
        : conversations
            .filter(({ flow }) => !query.get('flow') || flow === query.get('flow'))
            .filter(({ status }) => !query.get('status') || status === query.get('status'))
            .filter(({ waitingAt }) => !query.get('element') || waitingAt.includes(query.get('element'))),
      next: null,
    }),
  ],
  [
    'GET',
    '/conversations/([^/]*)',
    ({ id }) =>
      id === 'gone'
        ? refused(404, 'not-found')
        : { status: 200, body: opened(read('flows/lead-capture/lead-capture.bpmn')) },
  ],
  ['GET', '/conversations/([^/]*)/events/(.*)', () => explained],
  ['GET', '/flows/[^/]*/versions/(.*)/activity', ({ id }) => activity(Number(id))],
  ['GET', '/processes', ({ empty }) => (empty ? [] : processes)],
  [
    'GET',
    '/processes/([^/]*)',
    ({ empty }) => ({
      ...processes[0],
      bpmn: read('processes/consent-withdrawal/consent-withdrawal.bpmn'),
      elements: empty
        ? []
        : [
            { element: 'step_erase', now: 1, incidents: 1 },
            { element: 'step_halt', now: 1, incidents: 0 },
          ],
      instances: empty ? [] : instances,
    }),
  ],
  ['POST', '/processes/[^/]*/incidents/(.*)/retry', () => ({ status: 204 })],
];
