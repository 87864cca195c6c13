// Stands for the server while the console is worked on: `node dev/mock.mjs`, then http://localhost:8181/console/ (ida, any
// password; "wrong" is refused, "often" is blocked, "codes" asks for a second factor, "proven" needs no step-up). A code of six
// ones is wrong. Nothing is kept. A cookie MOCK=empty, error, slow, stale, conflict, moved or offline changes the answers.
import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agentRoutes } from './mock-agents.mjs';
import { insightRoutes } from './mock-insight.mjs';
import { requestRoutes } from './mock-requests.mjs';
import { check, FLOWS, routes as studio } from './studio-mock.mjs';

const port = Number(process.env.PORT ?? 8181);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const built = at('../../../../target/classes/static/console');
const widget = at('../../../../../widget/target/classes/static/widget');
const POLICY =
  "default-src 'none'; script-src 'self'; font-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; frame-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
// As the server's, for the page that may stand in a frame and speak to nobody.
const PREVIEW_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; form-action 'none'; " +
  "base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'";
/** What strangers may ask. */
const OPEN = /^\/(session(\/ways|\/passkeys\/sign-in.*|\/sso(\/completion)?)?|invitations\/.*)$/;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const SECOND_TENANT = { id: '1b0a4a53-7f0d-4c1e-9a53-f1b2a110d6c5', name: 'Fernweh Hut Association' };
const TENANT = { id: '7f0d3c1e-5b0a-4a53-9a53-0d6c5f1b2a11', name: 'Fernweh Outdoor' };
const ago = (days, hours = 0) => new Date(Date.now() - days * 86_400_000 - hours * 3_600_000).toISOString();

let signedIn = null;
let proven = false;
let secondFactor = false;
let passkeys = [{ id: 'p1', name: 'Laptop', createdAt: ago(12), lastUsedAt: ago(0, 5) }];
let tenant = TENANT;
const token = () => randomUUID().replaceAll('-', '');
const link = () => ({ path: `/console/welcome#${token()}`, expiresAt: ago(-3) });
const codes = () => ({
  recoveryCodes: Array.from({ length: 10 }, () =>
    token()
      .slice(0, 16)
      .toUpperCase()
      .replace(/(.{4})(?=.)/g, '$1-'),
  ),
});
/** What only somebody may do who has just shown that it is them. */
const provenOnly = (answer) => (asked) => (proven && !asked.stale ? answer(asked) : refused(403, 'step-up-required'));
const keys = [
  {
    id: 'k1',
    name: 'Build server',
    prefix: 'sc_q7RkVd',
    scopes: ['flows:publish', 'flows:read'],
    createdBy: 'ida.vogt@example.com',
    createdAt: ago(60),
    lastUsedAt: ago(0, 3),
    expiresAt: ago(-30),
  },
  {
    id: 'k2',
    name: 'Staff directory',
    prefix: 'sc_Zt2x_9',
    scopes: ['members:read'],
    createdBy: 'jonas.kern@example.com',
    createdAt: ago(120),
    lastUsedAt: null,
    expiresAt: ago(30),
  },
];
const members = [
  {
    id: '1',
    name: 'ida.vogt@example.com',
    roles: ['OWNER'],
    createdAt: ago(210),
    lastSignInAt: ago(0, 1),
    active: true,
    invited: false,
    secondFactor: true,
  },
  {
    id: '2',
    name: 'jonas.kern@example.com',
    roles: ['DESIGNER', 'AGENT'],
    createdAt: ago(90),
    lastSignInAt: ago(2),
    active: true,
    invited: false,
    secondFactor: true,
  },
  {
    id: '3',
    name: 'privacy@example.com',
    roles: ['PRIVACY_OFFICER', 'AUDITOR'],
    createdAt: ago(40),
    lastSignInAt: null,
    active: true,
    invited: true,
    secondFactor: false,
  },
  {
    id: '4',
    name: 'summer.help@example.com',
    roles: ['AGENT'],
    createdAt: ago(150),
    lastSignInAt: ago(60),
    active: false,
    invited: false,
    secondFactor: false,
  },
];
const sites = [
  {
    id: 's1',
    key: 'fernweh-shop',
    name: 'Shop',
    origins: ['https://www.fernweh.example', 'https://shop.fernweh.example'],
    flows: ['supportAssistant', 'leadCapture'],
    locale: 'en',
    theme: { accent: '#1f5b41' },
    texts: { title: 'Fernweh Outdoor', greeting: 'We answer within a minute, day and night.' },
  },
  {
    id: 's2',
    key: 'fernweh-huts',
    name: 'Hut guide',
    origins: ['https://huts.fernweh.example'],
    flows: ['appointment'],
    locale: 'de',
    theme: { accent: '#e8a33d' },
    texts: {},
  },
];
const drawn = FLOWS;
const retired = new Set(['appointment']);
const versions = (key) =>
  [3, 2, 1].map((version) => ({
    key,
    name: drawn[key].name,
    version,
    publishedAt: ago((3 - version) * 12 + 1, version),
    publishedBy: 'jonas.kern@example.com',
    note: version === 3 ? 'Asks for the phone number only if somebody wants to be called.' : null,
    archived: retired.has(key),
  }));
/** Earlier versions said it in other words, and had one step less. */
function bpmnOf(key, version) {
  const { bpmn } = drawn[key];
  if (version === 3) return bpmn;
  return bpmn
    .replace('value="What brings you here?"', 'value="What are you looking for?"')
    .replace('teamSize &gt;= 200', 'teamSize &gt;= 50')
    .replace(
      '<dc:Bounds x="1180" y="260" width="100" height="80" />',
      '<dc:Bounds x="1180" y="300" width="100" height="80" />',
    )
    .replace(/<bpmn:boundaryEvent id="event_confirmationFailed"[\s\S]*?<\/bpmn:boundaryEvent>/, '')
    .replace(/<bpmndi:BPMNShape id="event_confirmationFailed_di"[\s\S]*?<\/bpmndi:BPMNShape>/, '')
    .replace(/<bpmn:sequenceFlow id="flow_confirmationFailedToSayNotSent"[^>]*>/, '')
    .replace(/<bpmndi:BPMNEdge id="flow_confirmationFailedToSayNotSent_di"[\s\S]*?<\/bpmndi:BPMNEdge>/, '')
    .replace('<bpmn:incoming>flow_confirmationFailedToSayNotSent</bpmn:incoming>', '');
}
const sessions = [
  { id: 'a', createdAt: ago(0, 2), lastSeenAt: ago(0), browser: 'Firefox on Linux', current: true },
  { id: 'b', createdAt: ago(6), lastSeenAt: ago(1), browser: 'Safari on iPhone', current: false },
];
const record = (version) => ({
  tenant: TENANT.id,
  version,
  madeAt: ago((2 - version) * 30 + 1),
  content: {
    processor: {
      name: 'SmartConvo Hosting GmbH',
      contact: 'privacy@host.example',
      dataProtectionOfficer: 'Dr. A. Muster',
    },
    controller: { name: TENANT.name, contact: 'office@fernweh.example' },
    region: 'EU',
    purposes: [
      {
        id: 'contact',
        legalBasis: 'CONSENT',
        dataClasses: ['contact'],
        retentionDays: 30,
        recipients: ['email'],
        noticeVersion: 2,
        active: true,
      },
      {
        id: 'newsletter',
        legalBasis: 'CONSENT',
        dataClasses: ['contact', 'preferences'],
        retentionDays: 365,
        recipients: [],
        noticeVersion: 1,
        active: false,
      },
    ],
    flows: [
      {
        key: 'leadCapture',
        name: 'Sales',
        version: 3,
        fields: [
          { step: 'step_askTeamSize', name: 'teamSize', type: 'CHOICE' },
          { step: 'step_leadForm', name: 'email', type: 'EMAIL', purpose: 'contact' },
          { step: 'step_leadForm', name: 'phone', type: 'PHONE', purpose: 'contact' },
        ],
        outside: [{ step: 'step_confirm', service: 'email' }],
      },
      { key: 'appointment', name: 'Appointment', version: 1, fields: [], outside: [] },
    ],
    recipients: [
      { service: 'email', hosts: ['smtp.host.example'], flows: ['leadCapture'] },
      { service: 'demo-model', hosts: [], flows: ['supportAssistant'] },
    ],
    subProcessors: [
      {
        name: 'OpenAI',
        kind: 'AI',
        own: false,
        hosts: { EU: ['eu.api.openai.com'] },
        agreementSignedOn: '2026-02-01',
        usedFor: 'Answers in the support flow',
        zeroRetention: 'GRANTED',
      },
      {
        name: 'Mail relay',
        kind: 'EMAIL',
        own: true,
        hosts: { EU: ['smtp.host.example'] },
        usedFor: 'Confirmations',
        zeroRetention: 'NONE',
      },
    ],
    data: [
      {
        table: 'message',
        holds: 'What visitors and the assistant said',
        about: 'visitor',
        kept: '30 days',
        protection: 'sealed under the visitor’s key of the day',
      },
      {
        table: 'consent_receipt',
        holds: 'What a visitor agreed to, when, and to which text',
        about: 'visitor',
        kept: '3 years as proof',
        protection: 'signed',
      },
    ],
    measures: [
      { id: 'keys', what: 'Keys are wrapped under a root key outside the database, and kept in a schema of their own' },
      { id: 'roles', what: 'Nothing is open that is not opened by role; passwords are kept as Argon2 hashes' },
    ],
  },
});

const purposes = [
  {
    id: 'contact',
    basis: 'CONSENT',
    dataClasses: ['contact'],
    retentionDays: 180,
    recipients: ['email'],
    validFor: 'P1Y',
    askAgainAfter: 'P6M',
    notices: {
      de: {
        text: 'Wir speichern Ihre Angaben, um Ihnen zu antworten. Sie können das jederzeit widerrufen.',
        url: 'https://www.fernweh.example/datenschutz',
        accept: 'Einverstanden',
        refuse: 'Lieber nicht',
      },
      en: {
        text: 'We keep what you tell us to write back to you. You can take this back at any time.',
        url: 'https://www.fernweh.example/privacy',
        accept: null,
        refuse: null,
      },
    },
    noticeVersion: 2,
    active: true,
  },
  {
    id: 'newsletter',
    basis: 'CONSENT',
    dataClasses: ['contact', 'interests'],
    retentionDays: 730,
    recipients: [],
    validFor: null,
    askAgainAfter: 'P1Y',
    notices: { en: { text: 'We write to you once a month.', url: null, accept: null, refuse: null } },
    noticeVersion: 1,
    active: false,
  },
];
const notices = ({ noticeVersion, notices: texts }) =>
  Array.from({ length: noticeVersion }, (_, n) => ({
    version: noticeVersion - n,
    createdAt: ago(n * 90 + 3),
    texts: n === 0 ? texts : { en: { text: 'We keep it to write back.', url: null, accept: null, refuse: null } },
  }));
const processors = [
  {
    id: '11111111-0000-4000-8000-000000000001',
    key: 'openai',
    name: 'OpenAI Ireland Ltd.',
    kind: 'AI',
    own: false,
    hosts: { eu: ['eu.api.openai.com'], us: ['us.api.openai.com'] },
    signedOn: '2026-01-31',
    agreementSha256: 'a'.repeat(64),
    usedFor: 'Answers visitors and reads answers out of the chat',
    zeroRetention: 'GRANTED',
    activeSince: ago(200),
    fromSettings: true,
    standing: 'READY',
  },
  {
    id: '11111111-0000-4000-8000-000000000002',
    key: 'crm',
    name: 'CRM of the shop',
    kind: 'HTTP',
    own: false,
    hosts: { us: ['crm.fernweh.example'] },
    signedOn: null,
    agreementSha256: null,
    usedFor: 'Takes callback requests',
    zeroRetention: 'NONE',
    activeSince: ago(20),
    fromSettings: false,
    standing: 'NOT_AGREED',
  },
  {
    key: 'mail',
    name: 'Letterpost GmbH',
    kind: 'EMAIL',
    own: false,
    hosts: { eu: ['smtp.letterpost.example'] },
    signedOn: null,
    agreementSha256: null,
    usedFor: 'Sends e-mails of flows',
    zeroRetention: 'REQUESTED',
    activeSince: ago(2),
    standing: 'NOT_AGREED',
  },
];
const retention = [
  ['captured_field', 'Personal answers, sealed', 'subject', 'purpose'],
  ['conversation', 'A chat: its state, its sealed memory', 'conversation', 'chat'],
  ['conversation_event', 'What was said, sealed', 'conversation', 'chat'],
  ['consent_receipt', 'Each decision of a visitor on a purpose, append-only', 'subject', 'proof'],
  ['resume_token', 'Hashes of the tokens that open a chat again', 'conversation', 'expiry'],
  ['member', 'People who sign in to run the product', 'member', 'installation'],
].map(([table, holds, whose, rule]) => ({ table, holds, whose, rule, words: rule }));
let publishingRule = { testsPass: false, stepsCovered: false };
const unsaid = {
  name: null,
  address: null,
  contactEmail: null,
  representative: null,
  dataProtectionOfficer: null,
  supervisoryAuthority: null,
  timeZone: 'UTC',
};
let controller = {
  name: 'Shop Ltd',
  address: '1 High Street\n1010 Vienna',
  contactEmail: 'privacy@shop.example',
  representative: null,
  dataProtectionOfficer: 'By the address above',
  supervisoryAuthority: 'Datenschutzbehörde, Barichgasse 40-42, 1030 Wien',
  timeZone: 'Europe/Vienna',
};
const webhook = {
  url: 'https://hooks.shop.example/smartconvo',
  setAt: '2026-11-20T09:00:00Z',
  waiting: 2,
  last: { at: '2026-11-26T08:59:30Z', outcome: 'DECLINED', status: 503 },
};
let audience = { ageGate: 16, directedToChildren: false };

const session = () => ({
  member: { id: '1', name: signedIn },
  roles: ['OWNER'],
  tenants: [TENANT, SECOND_TENANT],
  tenant,
  secondFactor,
  passkey: passkeys.length > 0,
  password: true,
  sso: false,
});
const refused = (status, kind, more = {}, headers = {}) => ({
  status,
  body: { type: `/problems/${kind}`, title: kind, status, ...more },
  headers,
});

const recipient = (name, usedFor, what, times, more = {}) => ({
  name,
  own: false,
  usedFor,
  what,
  regions: ['eu'],
  times,
  first: '2026-03-02T10:00:00Z',
  last: '2026-11-25T16:20:00Z',
  ...more,
});
const contact = [{ purpose: 'contact', legalBasis: 'CONSENT', keptForDays: 30 }];
const sharing = (empty) => ({
  from: '2025-11-27',
  until: '2026-11-26',
  timeZone: 'Europe/Vienna',
  business: 'Shop Ltd',
  categories: [
    {
      category: 'IDENTIFIERS',
      letter: 'A',
      what: ['email', 'phone'],
      purposes: contact,
      recipients: empty
        ? []
        : [
            recipient('Customer Relations Inc.', 'Leads of the sales team', ['email', 'phone'], 1284),
            recipient('OpenAI Ireland Ltd', 'Replies in the chat', ['email'], 312),
          ],
    },
    { category: 'CUSTOMER_RECORDS', letter: 'B', what: ['name', 'company'], purposes: contact, recipients: [] },
    {
      category: 'NETWORK_ACTIVITY',
      letter: 'F',
      what: ['browser family', 'page', 'steps'],
      purposes: [],
      recipients: [],
    },
    {
      category: 'MESSAGES',
      letter: 'H',
      what: ['messages'],
      purposes: [],
      recipients: empty ? [] : [recipient('OpenAI Ireland Ltd', 'Replies in the chat', ['free text'], 9127)],
    },
    { category: 'ANSWERS', what: ['topic', 'budget'], purposes: [], recipients: [] },
  ],
});
const routes = [
  ...insightRoutes((path) => readFileSync(at(`../../../../../bpmn/${path}`), 'utf8'), refused),
  ...requestRoutes(provenOnly, refused),
  ...agentRoutes(provenOnly, refused),
  ['GET', '/session', () => (signedIn ? session() : refused(401, 'unauthorized'))],
  [
    'POST',
    '/session',
    ({ body }) => {
      if (body.password === 'wrong') return refused(401, 'sign-in-failed');
      if (body.password === 'often') return refused(429, 'too-many-attempts', {}, { 'Retry-After': '75' });
      if (body.password === 'codes' && !body.code) return refused(401, 'second-factor-required');
      if (body.code === '111111') return refused(422, 'wrong-code');
      signedIn = body.name;
      proven = body.password === 'proven';
      secondFactor = false;
      return session();
    },
  ],
  [
    'PUT',
    '/session/tenant',
    ({ body }) => {
      tenant = body.tenant === TENANT.id ? TENANT : SECOND_TENANT;
      return session();
    },
  ],
  [
    'POST',
    '/session/step-up',
    ({ body }) => {
      if (body.password === 'wrong') return refused(422, 'wrong-password');
      if (body.code === '111111') return refused(422, 'wrong-code');
      proven = true;
      return { status: 204 };
    },
  ],
  ['GET', '/session/totp', () => ({ on: secondFactor, recoveryCodesLeft: secondFactor ? 9 : 0 })],
  [
    'POST',
    '/session/totp',
    provenOnly(() => ({
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      uri: 'otpauth://totp/SmartConvo:ida?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=SmartConvo',
    })),
  ],
  [
    'PUT',
    '/session/totp',
    provenOnly(({ body }) => {
      if (body.code === '111111') return refused(422, 'wrong-code');
      secondFactor = true;
      return codes();
    }),
  ],
  [
    'DELETE',
    '/session/totp',
    provenOnly(() => {
      secondFactor = false;
      return { status: 204 };
    }),
  ],
  ['POST', '/session/totp/recovery-codes', provenOnly(codes)],
  ['GET', '/session/ways', () => ({ passkeys: true, sso: 'Fernweh ID' })],
  ['GET', '/session/passkeys', () => passkeys],
  ['POST', '/session/passkeys/(registration|sign-in|step-up)-options', () => refused(422, 'passkey-refused')],
  ['PUT', '/session/passkeys/(.*)', () => ({ status: 204 })],
  [
    'DELETE',
    '/session/passkeys/(.*)',
    provenOnly(() => {
      passkeys = [];
      return { status: 204 };
    }),
  ],
  ['POST', '/session/sso(/.*)?', () => refused(503, 'sso-unavailable')],
  ['GET', '/api-keys', ({ empty }) => (empty ? [] : keys)],
  ['GET', '/api-keys/scopes', () => ['flows:publish', 'flows:read', 'members:read', 'sites:read', 'sites:write']],
  [
    'POST',
    '/api-keys',
    provenOnly(({ body }) => ({ status: 201, body: { id: randomUUID(), ...body, key: `sc_${token()}` } })),
  ],
  ['DELETE', '/api-keys/(.*)', provenOnly(() => ({ status: 204 }))],
  [
    'POST',
    '/invitations/lookup',
    ({ body }) =>
      body.token === 'over'
        ? refused(410, 'link-over')
        : {
            name: 'new.colleague@example.com',
            tenant: TENANT.name,
            needs: body.token === 'join' ? 'SIGN_IN' : 'PASSWORD',
            reset: body.token === 'reset',
          },
  ],
  ['POST', '/invitations/acceptance', () => ({ status: 204 })],
  [
    'DELETE',
    '/session',
    () => {
      signedIn = null;
      return { status: 204 };
    },
  ],
  ['GET', '/sessions', () => sessions],
  ['DELETE', '/sessions(/.*)?', () => ({ status: 204 })],
  [
    'PUT',
    '/session/password',
    ({ body }) => (body.current === 'wrong' ? refused(422, 'wrong-password') : { status: 204 }),
  ],
  ['GET', '/members', ({ empty }) => (empty ? [] : members)],
  ['POST', '/members', provenOnly(({ body }) => ({ status: 201, body: { id: randomUUID(), ...body, link: link() } }))],
  ['POST', '/members/([^/]*)/link', provenOnly(() => ({ status: 201, body: link() }))],
  ['DELETE', '/members/([^/]*)/totp', provenOnly(() => ({ status: 204 }))],
  [
    'PUT',
    '/members/(.*)',
    provenOnly(({ body, id }) =>
      id === '1'
        ? refused(409, 'last-owner')
        : Object.assign(
            members.find((m) => m.id === id),
            body,
          ),
    ),
  ],
  ['GET', '/sites', ({ empty }) => (empty ? [] : sites)],
  [
    'POST',
    '/sites',
    ({ body }) => {
      const made = { ...body, id: randomUUID(), key: 'new-site' };
      sites.push(made);
      return { status: 201, body: made };
    },
  ],
  [
    'PUT',
    '/sites/(.*)',
    ({ body, id }) =>
      body.name === 'bad'
        ? refused(422, 'invalid', {
            errors: [{ field: 'origins[0]', message: 'This address is taken by another site.' }],
          })
        : Object.assign(
            sites.find((site) => site.id === id),
            body,
          ),
  ],
  [
    'GET',
    '/sites/(.*)/sightings',
    ({ id }) => (id === 's1' ? [{ origin: sites[0].origins[0], seenAt: ago(0, 0.05) }] : []),
  ],
  ['GET', '/purposes', ({ empty }) => (empty ? [] : purposes)],
  ['GET', '/purposes/([^/]*)', ({ id }) => purposes.find((p) => p.id === id) ?? refused(404, 'not-found')],
  ['GET', '/purposes/([^/]*)/notices', ({ id }) => notices(purposes.find((p) => p.id === id))],
  [
    'POST',
    '/purposes/([^/]*)/effect',
    ({ id }) => {
      const now = purposes.find((p) => p.id === id);
      return { noticeVersion: (now?.noticeVersion ?? 0) + 1, newNotice: true, asksAgain: now !== undefined };
    },
  ],
  [
    'PUT',
    '/purposes/([^/]*)',
    ({ body: { noticeVersion, ...body }, id }) => {
      const now = purposes.find((p) => p.id === id);
      if (noticeVersion !== (now?.noticeVersion ?? 0)) return refused(409, 'purpose-changed');
      const changed = { id, active: true, ...now, ...body, noticeVersion: noticeVersion + 1 };
      purposes.splice(now ? purposes.indexOf(now) : purposes.length, 1, changed);
      return changed;
    },
  ],
  [
    'PUT',
    '/purposes/([^/]*)/use',
    ({ body, id }) => {
      Object.assign(
        purposes.find((p) => p.id === id),
        body,
      );
      return { status: 204 };
    },
  ],
  [
    'GET',
    '/connections',
    () => ({
      model: { demo: false, address: 'https://eu.api.openai.com/v1', name: 'gpt-4.1-mini' },
      mail: { state: 'SIMULATED', host: null },
    }),
  ],
  ['POST', '/connections/model/trials', () => ({ outcome: 'NOT_ALLOWED' })],
  ['GET', '/processors', ({ empty }) => ({ region: 'eu', processors: empty ? [] : processors })],
  ['GET', '/processors/[^/]*/flows', () => [{ key: 'leadCapture', name: 'Lead capture' }]],
  ['PUT', '/processors/[^/]*', () => ({ status: 204 })],
  ['DELETE', '/processors/[^/]*', () => ({ status: 204 })],
  ['GET', '/privacy/retention', () => retention],
  ['GET', '/publishing-rule', () => publishingRule],
  [
    'PUT',
    '/publishing-rule',
    ({ body }) => {
      publishingRule = body;
      return publishingRule;
    },
  ],
  ['GET', '/controller', ({ empty }) => (empty ? unsaid : controller)],
  [
    'PUT',
    '/controller',
    ({ body }) => {
      controller = body;
      return controller;
    },
  ],
  [
    'GET',
    '/audit',
    ({ empty }) => ({
      entries: empty
        ? []
        : [
            {
              seq: 2,
              at: '2026-11-26T08:59:30Z',
              action: 'CONTROLLER_CHANGED',
              actor: '7d0c1c0e-5a0c-4f4e-9a52-0d5b3a3f0002',
              actorName: 'ida.vogt@example.com',
              object: null,
              subject: null,
            },
            {
              seq: 1,
              at: '2026-11-26T08:12:00Z',
              action: 'PURGE_CERTIFIED',
              actor: null,
              actorName: null,
              object: '7d0c1c0e-5a0c-4f4e-9a52-0d5b3a3f0003',
              subject: null,
            },
          ],
      next: null,
    }),
  ],
  ['GET', '/audit/anchors', ({ empty }) => ({ webhook: !empty, digest: true, mailServed: true, addressKnown: !empty })],
  ['GET', '/webhook', ({ empty }) => (empty ? { url: null, setAt: null, waiting: 0, last: null } : webhook)],
  ['PUT', '/webhook', ({ body }) => ({ url: body.url, secret: 'whsec_bWFkZSB1cCBmb3IgdGhlIHBhZ2VzIG9ubHk=' })],
  ['DELETE', '/webhook', () => ({ status: 204 })],
  ['POST', '/webhook/test', () => ({ delivery: '7d0c1c0e-5a0c-4f4e-9a52-0d5b3a3f0001' })],
  ['GET', '/audience', () => audience],
  [
    'PUT',
    '/audience',
    ({ body }) => {
      audience = body;
      return audience;
    },
  ],
  ['GET', '/flows', ({ empty }) => (empty ? [] : Object.keys(drawn).map((key) => versions(key)[0]))],
  ['GET', '/flows/([^/]*)/versions', ({ id }) => (drawn[id] ? versions(id) : refused(404, 'not-found'))],
  [
    'GET',
    '/flows/([^/]*)/versions/(\\d+)',
    ({ id, second }) => ({
      ...versions(id).find(({ version }) => String(version) === second),
      bpmn: bpmnOf(id, Number(second)),
      forms: drawn[id].forms,
      tests: drawn[id].tests,
    }),
  ],
  ['POST', '/flows/check', ({ body }) => ({ problems: check(body.bpmn) })],
  [
    'POST',
    '/flows/([^/]*)/versions/([^/]*)/restoration',
    ({ id }) => ({ status: 201, body: { ...versions(id)[0], version: 4 } }),
  ],
  [
    'PUT',
    '/flows/([^/]*)/archived',
    ({ id, body }) => {
      if (body.archived) retired.add(id);
      else retired.delete(id);
      return { status: 204 };
    },
  ],
  ...studio,
  ['POST', '/flows', () => ({ status: 201, body: versions('appointment')[0] })],
  ['GET', '/privacy/data-sharing', ({ empty }) => sharing(empty)],
  ['GET', '/privacy/records-of-processing/([^/]*)', ({ empty }) => (empty ? refused(404, 'not-found') : record(2))],
  [
    'GET',
    '/privacy/records-of-processing/[^/]*/versions',
    () => [2, 1].map(record).map(({ content, ...summary }) => summary),
  ],
  ['GET', '/privacy/records-of-processing/([^/]*)/versions/(.*)', ({ second }) => record(Number(second))],
];

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/api/v1')) return api(request, response, pathname.slice('/api/v1'.length), searchParams);
  if (pathname === '/try')
    return response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><html lang="en"><title>Try-out</title><h1>The widget</h1></html>');
  if (pathname.startsWith('/widget/v1/')) return send(response, widget + pathname.slice('/widget'.length));
  if (!pathname.startsWith('/console')) return response.writeHead(302, { Location: '/console/' }).end();
  const file = built + pathname.slice('/console'.length);
  const found = extname(file) && existsSync(file) ? file : `${built}/index.html`;
  send(response, found, found.endsWith('preview.html') ? PREVIEW_POLICY : POLICY);
}).listen(port);

function send(response, file, policy = POLICY) {
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
  });
  createReadStream(file).pipe(response);
}

async function api(request, response, path, query) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const cookies = request.headers.cookie ?? '';
  const mode = /MOCK=(\w+)/.exec(cookies)?.[1];
  if (mode === 'slow' && path !== '/session') await new Promise((done) => setTimeout(done, 60_000));
  const raw = Buffer.concat(parts).toString();
  const isJson = request.headers['content-type']?.startsWith('application/json');
  const answer = reply(request, path, { body: isJson ? JSON.parse(raw) : {}, raw, mode, query });
  const { status = 200, headers = {} } = isReply(answer) ? answer : {};
  response.writeHead(status, {
    'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
    'Set-Cookie': 'XSRF-TOKEN=mock; Path=/',
    ...headers,
  });
  response.end(status === 204 ? undefined : JSON.stringify(isReply(answer) ? answer.body : answer));
}

const isReply = (answer) => typeof answer?.status === 'number';

function reply(request, path, { body, raw, mode, query }) {
  if (request.method !== 'GET' && request.headers['x-xsrf-token'] !== 'mock') return refused(403, 'forbidden');
  if (!signedIn && !OPEN.test(path)) return refused(401, 'unauthorized');
  if (mode === 'error' && path !== '/session') return refused(503, 'unavailable');
  for (const [method, pattern, answer] of routes) {
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (match && method === request.method)
      return answer({
        body,
        raw,
        mode,
        id: match[1],
        second: match[2],
        empty: mode === 'empty',
        stale: mode === 'stale',
        query,
      });
  }
  return refused(404, 'not-found');
}
