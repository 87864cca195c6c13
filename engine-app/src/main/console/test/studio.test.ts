import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../src/i18n';
import { answersOf, type DrawnStep } from '../src/studio/answers';
import { rekeyed } from '../src/studio/ConflictDialog';
import { errorsOf } from '../src/studio/errors';
import { functions } from '../src/studio/feel';
import { formNameFault, free, newForm, renamed, testNameFault, withEnding, without } from '../src/studio/files';
import { type Facts, fixOf } from '../src/studio/fixes';
import { type Menu, menuOf } from '../src/studio/menu';
import { faultOf, firstFields, inOrder, prepared, type StepTemplate } from '../src/studio/step-templates';
import { samePlace } from '../src/studio/TryTab';
import type { FlowProblem } from '../src/types';

const bpmn = join(import.meta.dirname, '../../../../../bpmn');
const text = (path: string) => readFileSync(join(bpmn, path), 'utf8');
const templates = readdirSync(join(bpmn, 'element-templates')).map(
  (name) => JSON.parse(text(`element-templates/${name}`)) as StepTemplate,
);
const template = (kind: string) => templates.find(({ id }) => id === `io.smartconvo.${kind}`) as StepTemplate;
const same = (phrase: string) => phrase;

describe('the menus', () => {
  const { menu: words } = dictionaries.en.studio;
  const entry = (label: string) => ({ label, action: label, rank: -1, group: { id: 'bpmn', name: 'BPMN' } });
  const stock: Menu = Object.fromEntries(
    [
      'append-script-task',
      'append-exclusive-gateway',
      'append-message-end',
      'append-none-end-event',
      'append-expanded-pool',
    ].map((id) => [id, entry(id)]),
  );
  const menu = menuOf('append', stock, inOrder(templates), ({ id }) => id, words);

  it('offers every step before anything else, each with its picture', () => {
    const first = Object.values(menu).slice(0, templates.length);
    expect(first.map(({ action }) => action).sort()).toEqual(templates.map(({ id }) => id).sort());
    for (const { imageUrl } of first) expect(imageUrl).toMatch(/^data:image\/svg/);
  });

  it('begins with saying and asking, under headings', () => {
    const groups = [...new Set(Object.values(menu).map(({ group }) => group?.name))];
    expect(groups).toEqual([
      words.groups.quick,
      words.groups.visitor,
      words.groups.outside,
      words.groups.ways,
      words.groups.events,
    ]);
    expect(Object.values(menu)[0]?.label).toBe('Say');
  });

  it('leaves out what a flow may not hold, and says the rest plainly', () => {
    expect(Object.keys(menu).filter((id) => id.startsWith('append-'))).toEqual([
      'append-exclusive-gateway',
      'append-none-end-event',
    ]);
    expect(menu['append-exclusive-gateway']?.label).toBe('Decision');
    expect(menu['append-none-end-event']).not.toHaveProperty('rank');
  });

  it('finds a step by the words of its fields', () => {
    expect(menu['append.step-io.smartconvo.choose']?.search).toContain('Options');
  });
});

describe('step templates', () => {
  it('keeps line breaks: fields of lists are long texts', () => {
    const kinds = new Map(
      prepared(templates, [], same).flatMap(({ id, properties }) =>
        properties.map(({ binding, type }) => [`${id} ${binding.name}`, type]),
      ),
    );
    expect(kinds.get('io.smartconvo.choose options')).toBe('Text');
    expect(kinds.get('io.smartconvo.set assignments')).toBe('Text');
    expect(kinds.get('io.smartconvo.ask answer')).toBe('String');
  });

  it('has no field of lines that the studio would show as one line', () => {
    for (const { id, properties } of prepared(templates, [], same))
      for (const { binding, type, description } of properties)
        if (/one per line|markdown/i.test(description ?? '')) expect(`${id} ${binding.name} ${type}`).toMatch(/ Text$/);
  });

  it('lets a form be picked from those of the draft', () => {
    const field = (forms: string[]) =>
      prepared([template('form')], forms, same)[0]?.properties.find(({ binding }) => binding.name === 'form');
    expect(field(['a.form', 'b.form'])).toMatchObject({
      type: 'Dropdown',
      choices: [{ value: 'a.form' }, { value: 'b.form' }],
    });
    expect(field([])?.type).toBe('String');
  });

  it('begins a step with what its template says', () => {
    expect(firstFields(template('ask'))).toEqual([
      ['type', 'text'],
      ['attempts', '3'],
    ]);
    expect(firstFields(template('form'), 'lead.form')).toContainEqual(['form', 'lead.form']);
  });

  it('says what is wrong with a field', () => {
    const answer = template('ask').properties.find(({ binding }) => binding.name === 'answer');
    if (!answer) throw new Error('no answer');
    expect(faultOf(answer, '')).toBe('This must not be empty');
    expect(faultOf(answer, '1st')).toMatch(/Letters/);
    expect(faultOf(answer, 'first')).toBeNull();
  });

  it('knows the errors of each step as the documentation has them', () => {
    const rows = text('../docs/flow-language.md').matchAll(/^\| `([a-z-]+)` \| \w+Task \| [^|]+ \|([^|]*)\|/gm);
    const documented = [...rows].map(([, step, errors]) => [
      step,
      [...(errors ?? '').matchAll(/`(\w+)`/g)].map((m) => m[1]),
    ]);
    expect(documented).toHaveLength(templates.length);
    for (const [step, errors] of documented)
      expect(errorsOf(`io.smartconvo.${step}`).toSorted(), String(step)).toEqual((errors as string[]).toSorted());
  });
});

describe('known answers', () => {
  const step = (kind: string, fields: Record<string, string>): DrawnStep => ({
    id: `step_${kind}`,
    name: kind,
    template: `io.smartconvo.${kind}`,
    fields,
  });
  const names = (steps: DrawnStep[], forms: Record<string, string> = {}) =>
    answersOf(steps, forms).map(({ name }) => name);

  it('are what each kind of step keeps', () => {
    expect(
      names([
        step('ask', { answer: 'mail', type: 'email' }),
        step('choose', { answer: 'interest', options: 'a = A\nb = B' }),
        step('set', { assignments: 'total = price * 2\n\nvip = total > 5' }),
        step('ai-reply', { answer: 'reply', extract: 'canHelp: boolean = whether\ntopic: choice(a, b) = what' }),
        step('http', { answer: 'order' }),
        step('consent', { purpose: 'contact' }),
        step('age-gate', {}),
        step('say', { text: 'x' }),
      ]),
    ).toEqual(['ageGate', 'canHelp', 'consent.contact', 'interest', 'mail', 'order', 'reply', 'topic', 'total', 'vip']);
  });

  it('include the fields of the forms that are shown, and only of those', () => {
    const forms = { 'lead.form': text('flows/lead-capture/lead.form'), 'other.form': '{"components":[{"key":"no"}]}' };
    expect(names([step('form', { form: 'lead.form' })], forms)).toEqual(
      expect.arrayContaining(['name', 'email', 'phone']),
    );
    expect(names([step('form', { form: 'lead.form' })], forms)).not.toContain('no');
    expect(names([step('form', { form: 'lead.form' })], { 'lead.form': '{' })).toEqual([]);
  });

  it('leave out what is no name, and say each once', () => {
    expect(names([step('ask', { answer: '1st' }), step('ask', { answer: '' }), step('ask', {})])).toEqual([]);
    const [known] = answersOf([step('choose', { answer: 'a', options: 'x = X' }), step('ask', { answer: 'a' })], {});
    expect(known).toEqual({ name: 'a', type: '"x"', from: 'choose' });
  });
});

it('offers the functions of the flow language in expressions, and no others', () => {
  const documented = /\| logic \|[\s\S]+?\| presence .*/.exec(text('../docs/flow-language.md'))?.[0] ?? '';
  const names = [...documented.matchAll(/`([a-z][a-z ]*)(?:\([^`]*)?`/g)].map(([, name]) => name);
  const operators = ['and', 'or', 'if a then b else c'];
  expect(functions.map(({ name }) => name).toSorted()).toEqual(
    [...new Set(names.filter((name) => !operators.includes(String(name))))].toSorted(),
  );
});

describe('fixes', () => {
  const problem = (rule: string): FlowProblem => ({ rule, element: 'x', severity: 'ERROR', message: '', remedy: '' });
  const facts = (more: Partial<Facts>): Facts => ({
    id: 'x',
    type: 'bpmn:SendTask',
    outgoing: [],
    incoming: ['in'],
    default: null,
    foreign: [],
    expressions: [],
    ...more,
  });
  const arrow = (id: string, hasCondition: boolean) => ({ id, hasCondition });
  const gateway = (...outgoing: Facts['outgoing']) => facts({ type: 'bpmn:ExclusiveGateway', outgoing });

  it('make the one way without a condition the default', () => {
    expect(fixOf(problem('conditions'), gateway(arrow('a', true), arrow('b', false)))).toEqual({
      kind: 'set-default',
      gateway: 'x',
      arrow: 'b',
    });
  });

  it('do not guess between several such ways', () => {
    expect(fixOf(problem('conditions'), gateway(arrow('a', false), arrow('b', false)))).toBeNull();
  });

  it('take a condition away where none may stand', () => {
    const source = { id: 's', type: 'bpmn:SendTask', default: null, arrows: [arrow('x', true)] };
    const at = (type: string, by: string | null) =>
      fixOf(
        problem('conditions'),
        facts({
          type: 'bpmn:SequenceFlow',
          hasCondition: true,
          language: 'feel',
          source: { ...source, type, default: by },
        }),
      );
    expect(at('bpmn:SendTask', null)).toEqual({ kind: 'drop-condition', arrow: 'x' });
    expect(at('bpmn:ExclusiveGateway', 'x')).toEqual({ kind: 'drop-condition', arrow: 'x' });
    expect(at('bpmn:ExclusiveGateway', 'other')).toBeNull();
  });

  it('put a decision behind a step that leads to several, and an end behind one that leads nowhere', () => {
    const two = [arrow('a', false), arrow('b', false)];
    expect(fixOf(problem('connections'), facts({ outgoing: two }))).toEqual({ kind: 'split', element: 'x' });
    expect(fixOf(problem('connections'), facts({}))).toEqual({ kind: 'end', element: 'x' });
    expect(fixOf(problem('connections'), facts({ type: 'bpmn:EndEvent', outgoing: two }))).toEqual({
      kind: 'drop-arrows',
      arrows: ['a', 'b'],
    });
  });

  it('are offered only where they mend something', () => {
    expect(fixOf(problem('reachability'), facts({}))).toBeNull();
    expect(fixOf(problem('reachability'), facts({ incoming: [] }))).toEqual({ kind: 'remove', element: 'x' });
    expect(fixOf(problem('step-template'), facts({}))).toBeNull();
    expect(fixOf(problem('consent-before-capture'), facts({}))).toBeNull();
    expect(fixOf(problem('conditions'), null)).toBeNull();
    expect(fixOf(problem('no-expressions'), facts({ expressions: ['text'] }))).toEqual({
      kind: 'space-expressions',
      element: 'x',
      fields: ['text'],
    });
  });
});

describe('files of a draft', () => {
  it('have names that the server takes', () => {
    expect(withEnding(' contact ', '.form')).toBe('contact.form');
    expect(formNameFault('contact.form', ['Contact.form'])).toBe('taken');
    for (const bad of ['../x.form', 'a b.form', '.form', 'x.form.exe']) expect(formNameFault(bad, [])).toBe('bad');
    expect(testNameFault('happy-path.chat', [])).toBeNull();
    expect(testNameFault('happy-path', [])).toBe('bad');
    expect(testNameFault('../../etc', [])).toBe('bad');
    expect(free('form', '.form', ['form.form'])).toBe('form2.form');
  });

  it('keep their place when they are renamed', () => {
    expect(Object.keys(renamed({ a: '1', b: '2', c: '3' }, 'b', 'x'))).toEqual(['a', 'x', 'c']);
    expect(without({ a: '1', b: '2' }, 'a')).toEqual({ b: '2' });
    expect(JSON.parse(newForm('contact.form', 'Send'))).toMatchObject({
      id: 'contact',
      components: [{ type: 'button' }],
    });
  });
});

it('keeps a copy under the key of the copy', () => {
  const mine =
    '<bpmn:process id="lead" name="Lead"/><bpmndi:BPMNPlane id="p" bpmnElement="lead"/><x calledElement="lead"/>';
  const was = '<bpmn:process id="lead"/>';
  expect(rekeyed(mine, was, '<bpmn:process isExecutable="true" id="lead2"/>')).toBe(
    '<bpmn:process id="lead2" name="Lead"/><bpmndi:BPMNPlane id="p" bpmnElement="lead2"/><x calledElement="lead"/>',
  );
  expect(rekeyed(mine, was, 'broken')).toBe(mine);
});

it('shows nothing of another place as a try-out', () => {
  expect(samePlace('/try/1?x=2')).toBe('/try/1?x=2');
  expect(samePlace('https://evil.example/try')).toBe('about:blank');
  expect(samePlace('//evil.example/try')).toBe('about:blank');
  expect(samePlace('javascript:alert(1)')).toBe('about:blank');
});
