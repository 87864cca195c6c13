import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../src/flows/compare';
import { changedForms, changesOf, countsOf } from '../src/flows/differences';
import { mapped } from '../src/flows/MigratePage';
import { stopsOf } from '../src/flows/stops';

const flows = join(import.meta.dirname, '../../../../../bpmn/flows');
const lead = readFileSync(join(flows, 'lead-capture/lead-capture.bpmn'), 'utf8');

describe('two versions of a flow', () => {
  it('do not differ if nothing is different', async () => {
    expect(await compare(lead, lead)).toEqual([]);
  });

  it('differ in the fields of steps and the conditions of arrows, in words', async () => {
    const other = lead
      .replace('value="What brings you here?"', 'value="What are you after?"')
      .replace('teamSize &gt;= 200', 'teamSize &gt;= 50');
    expect(await compare(lead, other)).toEqual([
      {
        element: 'step_chooseInterest',
        name: 'Choose an interest',
        kind: 'changed',
        template: 'io.smartconvo.choose',
        properties: [{ name: 'field:text', was: 'What brings you here?', is: 'What are you after?' }],
      },
      {
        element: 'flow_teamIsLargeYes',
        name: 'yes',
        kind: 'changed',
        template: null,
        properties: [{ name: 'condition', was: 'teamSize >= 200', is: 'teamSize >= 50' }],
      },
    ]);
  });

  it('differ in what stands elsewhere, apart from what says something else', async () => {
    const moved = lead.replace(
      '<dc:Bounds x="280" y="120" width="100" height="80" />',
      '<dc:Bounds x="280" y="90" width="100" height="80" />',
    );
    expect(moved).not.toBe(lead);
    expect(await compare(lead, moved)).toMatchObject([{ element: 'step_welcome', kind: 'moved', properties: [] }]);
  });

  it('differ in what was added, and the other way round in what was removed', async () => {
    const less = lead
      .replace(/<bpmn:boundaryEvent id="event_confirmationFailed"[\s\S]*?<\/bpmn:boundaryEvent>/, '')
      .replace(/<bpmn:sequenceFlow id="flow_confirmationFailedToSayNotSent"[^>]*>/, '')
      .replace('<bpmn:incoming>flow_confirmationFailedToSayNotSent</bpmn:incoming>', '');
    const added = await compare(less, lead);
    expect(added.map(({ element, kind }) => `${kind} ${element}`)).toEqual([
      'added event_confirmationFailed',
      'added flow_confirmationFailedToSayNotSent',
    ]);
    expect(countsOf(await compare(lead, less))).toEqual({ added: 0, removed: 2, changed: 0, moved: 0 });
  });

  it('do not list as changed what only lost an arrow', () => {
    const same = new Map([['a', { name: 'A', facts: { name: 'A' } }]]);
    expect(changesOf({ added: [], removed: [], changed: ['a'], moved: [] }, same, same)).toEqual([]);
  });

  it('differ in forms by what these say', () => {
    const was = { 'a.form': '{"x":1}', 'b.form': '{}', 'c.form': 'no json' };
    const is = { 'a.form': '{ "x": 1 }', 'b.form': '{"y":2}', 'd.form': '{}' };
    expect(changedForms(was, is)).toEqual([
      { file: 'b.form', kind: 'changed' },
      { file: 'c.form', kind: 'removed' },
      { file: 'd.form', kind: 'added' },
    ]);
  });
});

describe('moving chats', () => {
  it('offers the steps at which a chat can rest', () => {
    const stops = stopsOf(lead).map(({ id }) => id);
    expect(stops).toContain('step_leadForm');
    expect(stops).not.toContain('step_welcome');
    expect(stopsOf('no xml')).toEqual([]);
  });

  it('takes a step out of the mapping when its chats shall stay', () => {
    expect(mapped({ a: 'a', b: 'b' }, 'a', '')).toEqual({ b: 'b' });
    expect(mapped({ a: 'a' }, 'a', 'c')).toEqual({ a: 'c' });
  });
});
