// The drafts, versions, gallery and try-outs of dev/mock.mjs, made of the flows that ship. Nothing is kept.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../../../../bpmn/${path}`, import.meta.url));
const text = (path) => readFileSync(at(path), 'utf8');
const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
const ME = 'ida.vogt@example.com';

const files = (folder, ending) =>
  Object.fromEntries(
    readdirSync(at(folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => [name, text(`${folder}/${name}`)]),
  );
const shipped = (folder) => ({
  ...JSON.parse(text(`flows/${folder}/flow.json`)),
  folder,
  bpmn: text(`flows/${folder}/${folder}.bpmn`),
  forms: files(`flows/${folder}`, '.form'),
  tests: files(`flows/${folder}/conversations`, '.chat'),
});
export const FLOWS = Object.fromEntries(
  ['appointment', 'lead-capture', 'support-assistant']
    .map(shipped)
    .map((flow) => [/<bpmn:process id="([^"]+)"/.exec(flow.bpmn)[1], flow]),
);
const templates = readdirSync(at('element-templates')).map((name) => JSON.parse(text(`element-templates/${name}`)));

const BLANK = (key, name) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions_${key}" targetNamespace="https://smartconvo.io/flows">
  <bpmn:process id="${key}" name="${name}" isExecutable="true">
    <bpmn:startEvent id="event_start" name="Visitor opens the chat"><bpmn:outgoing>flow_start</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sendTask id="step_greet" name="Greet" camunda:modelerTemplate="io.smartconvo.say" camunda:modelerTemplateVersion="1">
      <bpmn:extensionElements><camunda:properties><camunda:property name="text" value="Hello! How can we help?" /></camunda:properties></bpmn:extensionElements>
      <bpmn:incoming>flow_start</bpmn:incoming><bpmn:outgoing>flow_end</bpmn:outgoing>
    </bpmn:sendTask>
    <bpmn:endEvent id="end_done" name="Done"><bpmn:incoming>flow_end</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="flow_start" sourceRef="event_start" targetRef="step_greet" />
    <bpmn:sequenceFlow id="flow_end" sourceRef="step_greet" targetRef="end_done" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_1"><bpmndi:BPMNPlane id="plane_1" bpmnElement="${key}">
    <bpmndi:BPMNShape id="event_start_di" bpmnElement="event_start"><dc:Bounds x="182" y="142" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="156" y="185" width="89" height="28" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="step_greet_di" bpmnElement="step_greet"><dc:Bounds x="290" y="120" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="end_done_di" bpmnElement="end_done"><dc:Bounds x="472" y="142" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="477" y="185" width="27" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="flow_start_di" bpmnElement="flow_start"><di:waypoint x="218" y="160" /><di:waypoint x="290" y="160" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="flow_end_di" bpmnElement="flow_end"><di:waypoint x="390" y="160" /><di:waypoint x="472" y="160" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

/** What somebody has half changed: a way without a condition, no default, an end missing. */
const half = FLOWS.leadCapture.bpmn
  .replace(' default="flow_mayContactNo"', '')
  .replace('value="What brings you here?"', 'value="What can we do for you?"');

const drafts = new Map();
function keep(draft) {
  const whole = { id: randomUUID(), revision: 1, changedAt: ago(0), changedBy: ME, basedOn: null, ...draft };
  drafts.set(whole.id, whole);
  return whole;
}
const { leadCapture } = FLOWS;
keep({
  id: 'd1',
  key: 'leadCapture',
  name: 'Lead capture',
  bpmn: half,
  forms: leadCapture.forms,
  tests: leadCapture.tests,
  revision: 14,
  changedAt: ago(3),
  basedOn: 3,
});
keep({
  id: 'd2',
  key: 'winterSale',
  name: 'Winter sale',
  bpmn: BLANK('winterSale', 'Winter sale'),
  forms: {},
  tests: FLOWS.supportAssistant.tests,
  changedAt: ago(30),
  changedBy: 'jonas.kern@example.com',
});
keep({
  id: 'd3',
  key: 'brokenOne',
  name: 'From another tool',
  bpmn: '<bpmn',
  forms: {},
  tests: {},
  changedAt: ago(60),
});

const refused = (status, kind, more = {}) => ({
  status,
  body: { type: `/problems/${kind}`, title: kind, status, ...more },
});
const summary = ({ bpmn: _b, forms: _f, tests: _t, ...rest }) => rest;
const keyOf = (name) =>
  name
    .replace(/[^A-Za-z0-9 ]/g, '')
    .replace(/ (.)/g, (_, letter) => letter.toUpperCase())
    .replace(/^./, (letter) => letter.toLowerCase()) || 'flow';

function create({ body }) {
  const from = body.template ?? body.flow;
  const source = body.copy ? drafts.get(body.copy) : FLOWS[from];
  const key = body.flow ?? keyOf(body.name);
  const bpmn = source
    ? source.bpmn.replaceAll(body.copy ? source.key : from, key)
    : BLANK(key, body.name.replace(/[<&"]/g, ''));
  const { forms = {}, tests = {} } = source ?? {};
  return { status: 201, body: keep({ key, name: body.name, bpmn, forms, tests, basedOn: body.version ?? null }) };
}

function save({ id, body, mode }) {
  const draft = drafts.get(id);
  if (!draft) return refused(404, 'not-found');
  const { revision, changedAt } = draft;
  if (mode === 'conflict' || body.revision !== revision)
    return refused(409, 'draft-conflict', { revision, changedAt, changedBy: 'jonas.kern@example.com' });
  if (mode === 'offline') return refused(503, 'unavailable');
  Object.assign(draft, body, { revision: revision + 1, changedAt: ago(0), changedBy: ME });
  return { revision: draft.revision, changedAt: draft.changedAt, changedBy: ME };
}

/** As strict as the real rules where the pages show it, and blind otherwise. */
export function check(bpmn) {
  const problems = [];
  const say = (rule, element, message, remedy, severity = 'ERROR') =>
    problems.push({ rule, element, severity, message, remedy });
  if (!bpmn.includes('</bpmn:definitions>'))
    return [
      { rule: 'document', element: null, severity: 'ERROR', message: 'The file is not XML.', remedy: 'Save it again.' },
    ];
  for (const [, id, name, rest, inner] of bpmn.matchAll(
    /<bpmn:exclusiveGateway id="([^"]+)"(?: name="([^"]*)")?([^>]*)>([\s\S]*?)<\/bpmn:exclusiveGateway>/g,
  )) {
    if (!rest.includes('default=') && inner.split('<bpmn:outgoing>').length > 2)
      say(
        'conditions',
        id,
        `The gateway «${name ?? id}» has no default, so a visitor for whom no condition holds is stuck.`,
        'Make one of its arrows the default flow.',
      );
  }
  for (const [, kind, id, name, inner] of bpmn.matchAll(
    /<bpmn:(\w+Task)\s+id="([^"]+)"(?: name="([^"]*)")?[^>]*>([\s\S]*?)<\/bpmn:\1>/g,
  )) {
    if (!inner.includes('<bpmn:outgoing>') && kind)
      say('connections', id, `«${name ?? id}» leads nowhere.`, 'Connect it, for instance to an end event.');
  }
  if (bpmn.includes('What can we do for you?'))
    say(
      'recipients',
      'step_sendConfirmation',
      'The purpose «contact» does not name «email», but the mail holds «name».',
      'Add the kind of recipient to the purpose.',
      'WARNING',
    );
  return problems;
}

function publish({ id, body, mode }) {
  const draft = drafts.get(id);
  if (!draft) return refused(404, 'not-found');
  if (body.revision !== draft.revision) return refused(409, 'draft-conflict', { revision: draft.revision });
  if (mode === 'moved' && body.onto === undefined) return refused(409, 'flow-moved', { version: 4 });
  const problems = check(draft.bpmn);
  if (problems.some(({ severity }) => severity === 'ERROR')) return refused(422, 'flow-refused', { problems });
  const version = (draft.basedOn ?? 0) + 1;
  const { key, name } = draft;
  return {
    status: 201,
    body: { version: { key, name, version, publishedAt: ago(0), publishedBy: ME }, warnings: problems },
  };
}

const gallery = Object.entries(FLOWS).map(([key, { name, description }]) => ({ key, name, description }));
const galleryFlow = ({ id }) => {
  const found = FLOWS[id];
  if (!found) return refused(404, 'not-found');
  const { name, description, bpmn, forms, tests } = found;
  return { key: id, name, description, bpmn, forms, tests };
};

const migrations = [
  {
    id: 'm1',
    from: 1,
    to: 2,
    state: 'finished',
    total: 18,
    moved: 16,
    failed: 2,
    failures: [
      { element: 'step_askCallDate', reason: 'The chat was in the middle of a step that calls out.', count: 2 },
    ],
  },
];
const plan = ({ body }) => {
  const mapping = body.mapping ?? {
    step_chooseInterest: 'step_chooseInterest',
    step_askTeamSize: 'step_askTeamSize',
    step_leadForm: 'step_leadForm',
  };
  const problems = mapping.step_askTeamSize
    ? []
    : [{ element: 'step_askTeamSize', message: 'Nothing is said about where chats that wait here go on.' }];
  return {
    running: body.from === 3 ? 0 : 23,
    waiting:
      body.from === 3
        ? []
        : [
            { element: 'step_chooseInterest', name: 'Choose an interest', count: 14 },
            { element: 'step_askTeamSize', name: 'Ask for the team size', count: 6 },
            { element: 'step_leadForm', name: 'Ask for contact details', count: 3 },
          ],
    mapping,
    problems,
  };
};
function migrate({ body }) {
  const made = {
    id: randomUUID(),
    from: body.from,
    to: body.to,
    state: 'running',
    total: 23,
    moved: 4,
    failed: 0,
    failures: [],
  };
  migrations.unshift(made);
  setTimeout(() => Object.assign(made, { moved: 12 }), 1500);
  setTimeout(() => Object.assign(made, { state: 'finished', moved: 23 }), 4000);
  return { status: 202, body: made };
}

const tries = new Map();
const stepsOf = (bpmn) => [...bpmn.matchAll(/<bpmn:\w+Task id="([^"]+)"/g)].map(([, id]) => id);
const tryOut = ({ id }) => {
  const run = tries.get(id);
  if (run === undefined) return refused(404, 'not-found');
  const story = stepsOf(run.bpmn).slice(0, 3);
  const step = Math.min(story.length - 1, Math.floor((Date.now() - run.begun) / 1200));
  const rests = step === story.length - 1;
  return {
    conversation: id,
    ended: false,
    tokens: [story[step]],
    path: ['event_start', 'event_visitorArrives', ...story.slice(0, step)].map((element) => ({
      element,
      enteredAt: ago(0),
      leftAt: ago(0),
    })),
    answers: rests ? { interest: 'rental', 'consent.contact': null } : {},
    due: rests ? [{ element: story[step], at: ago(-1) }] : [],
  };
};

export const routes = [
  ['GET', '/drafts', ({ empty }) => (empty ? [] : [...drafts.values()].map(summary))],
  ['POST', '/drafts', create],
  ['POST', '/drafts/imports', ({ raw }) => importing(raw)],
  ['GET', '/drafts/([^/]*)', ({ id }) => drafts.get(id) ?? refused(404, 'not-found')],
  ['PUT', '/drafts/([^/]*)', save],
  ['DELETE', '/drafts/([^/]*)', ({ id }) => ({ status: drafts.delete(id) ? 204 : 404 })],
  ['POST', '/drafts/([^/]*)/publication', publish],
  ['GET', '/element-templates', () => templates],
  ['GET', '/gallery', () => gallery],
  ['GET', '/gallery/([^/]*)', galleryFlow],
  ['POST', '/flows/([^/]*)/migration-plans', plan],
  ['GET', '/flows/([^/]*)/migrations', () => migrations],
  ['POST', '/flows/([^/]*)/migrations', migrate],
  [
    'POST',
    '/try-outs',
    ({ body }) => {
      const id = randomUUID();
      tries.set(id, { begun: Date.now(), bpmn: body.bpmn });
      return { status: 201, body: { id, page: '/try' } };
    },
  ],
  ['GET', '/try-outs/([^/]*)', tryOut],
  ['POST', '/try-outs/([^/]*)/skips', () => ({ status: 204 })],
  ['GET', '/try-outs/([^/]*)/recording', () => ({ chat: 'flow: try\nlocale: en\n\nbot> Hi!\nended> completed\n' })],
  ['POST', '/flow-test-runs', ({ body }) => testRun(body)],
  ['DELETE', '/try-outs/([^/]*)', ({ id }) => ({ status: tries.delete(id) ? 204 : 404 })],
];

/** Every second test fails, and the last step is covered by none. */
function testRun({ bpmn, flow, tests }) {
  const xml = bpmn ?? FLOWS[flow]?.bpmn ?? drafts.values().next().value.bpmn;
  const ids = (pattern) => [...xml.matchAll(pattern)].map(([, id]) => id);
  const elements = ids(/<bpmn:(?:startEvent|endEvent|\w*[tT]ask|\w+Gateway|boundaryEvent) [^>]*?\bid="([^"]+)"/g);
  const arrows = ids(/<bpmn:sequenceFlow [^>]*?\bid="([^"]+)"/g);
  const covered = { elements: elements.slice(0, -1), arrows: arrows.slice(0, -2) };
  const results = Object.keys(tests ?? {}).map((name, at) => ({
    name,
    outcome: at % 2 === 0 ? 'PASSED' : 'FAILED',
    line: at % 2 === 0 ? null : 5,
    expected: at % 2 === 0 ? null : 'bot> Glad I could help.',
    actual: at % 2 === 0 ? null : 'bot> Goodbye, and thank you.',
    story: ['bot> Hi!', 'user> Hello', 'bot> Goodbye, and thank you.'],
    coverage: covered,
  }));
  return { results, covered, uncovered: { elements: elements.slice(-1), arrows: arrows.slice(-2) } };
}

function importing(raw) {
  const start = raw.indexOf('<?xml');
  const end = raw.lastIndexOf('definitions>');
  const bpmn = start < 0 ? '' : raw.slice(start, end + 'definitions>'.length);
  const key = /process id="([^"]+)"/.exec(bpmn)?.[1];
  if (!key)
    return refused(422, 'import-refused', {
      problems: [
        {
          rule: 'document',
          element: null,
          severity: 'ERROR',
          message: 'The file holds no process.',
          remedy: 'Choose a BPMN file.',
        },
      ],
    });
  const draft = keep({
    key,
    name: /process id="[^"]+" name="([^"]+)"/.exec(bpmn)?.[1] ?? key,
    bpmn,
    forms: {},
    tests: {},
  });
  return { status: 201, body: { draft, problems: check(bpmn) } };
}
