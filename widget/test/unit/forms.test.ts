import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Control, type Field, partsOf } from '../../src/cards/schema';
import { initialOf, numberOf, problemOf } from '../../src/cards/validate';
import type { FormValue } from '../../src/frames/client';

const { schema } = JSON.parse(
  readFileSync(new URL('../../fixtures/frames/server-event-form.json', import.meta.url), 'utf8'),
);
const field = (control: Control, rules: Partial<Field['rules']> = {}): Field => ({
  key: 'k',
  control,
  label: 'K',
  description: '',
  options: [],
  rules: { required: false, ...rules },
  initial: undefined,
});

describe('form schemas', () => {
  it('are read from form-js JSON', () => {
    const parts = partsOf(schema);
    expect(parts.map((part) => ('text' in part ? 'static' : part.field.control))).toEqual([
      'static',
      'text',
      'email',
      'phone',
      'number',
      'date',
      'select',
      'radio',
      'checklist',
      'textarea',
      'checkbox',
    ]);
    expect(parts[1]).toMatchObject({ field: { key: 'name', label: 'Name', rules: { required: true, maxLength: 80 } } });
    expect(parts[5]).toMatchObject({ field: { label: 'Day' } });
    expect(parts[6]).toMatchObject({
      field: {
        options: [
          { label: 'Small', value: 's' },
          { label: 'Large', value: 'l' },
        ],
      },
    });
  });

  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { components: 7 },
    { components: [null, 7, { type: 'constructor', key: 'a' }, { type: 'textfield' }] },
  ])('that are none have no fields: %j', (broken) => expect(partsOf(broken)).toEqual([]));

  it('are read through groups', () => {
    const grouped = { components: [{ type: 'group', components: [{ type: 'number', key: 'n', decimalDigits: 2 }] }] };
    expect(partsOf(grouped)).toMatchObject([{ field: { key: 'n', step: '0.01' } }]);
  });
});

describe('answers in forms', () => {
  it.each([
    ['text', ''],
    ['checkbox', false],
    ['checklist', []],
    ['number', undefined],
    ['radio', ''],
  ] as [Control, FormValue | undefined][])('a required %s may not be empty', (control, given) => {
    expect(problemOf(field(control, { required: true }), given)).toEqual({ text: 'required' });
    expect(problemOf(field(control), given)).toBeUndefined();
  });

  it.each(['anna@example.org', 'a.b+c@sub.example.co.uk', 'ü@exämple.de'])('%s is an e-mail address', (value) =>
    expect(problemOf(field('email'), value)).toBeUndefined(),
  );
  it.each(['anna', 'anna@', '@example.org', 'a b@example.org', 'anna@example', 'anna@example.'])(
    '%s is none',
    (value) => expect(problemOf(field('email'), value)).toEqual({ text: 'email' }),
  );
  it.each(['+44 20 7946 0958', '030/901820', '(030) 90-18.20'])('%s is a phone number', (value) =>
    expect(problemOf(field('phone'), value)).toBeUndefined(),
  );
  it.each(['123', 'call me', '+', '----------'])('%s is none', (value) =>
    expect(problemOf(field('phone'), value)).toEqual({ text: 'phone' }),
  );

  it('keeps numbers within their limits', () => {
    const people = field('number', { min: 1, max: 8 });
    expect(problemOf(people, 0)).toEqual({ text: 'min', n: 1 });
    expect(problemOf(people, 9)).toEqual({ text: 'max', n: 8 });
    expect(problemOf(people, 8)).toBeUndefined();
    expect(problemOf(people, 'four')).toEqual({ text: 'number' });
  });

  it('keeps texts within their limits', () => {
    expect(problemOf(field('text', { minLength: 3 }), 'ab')).toEqual({ text: 'minLength', n: 3 });
    expect(problemOf(field('text', { maxLength: 3 }), 'abcd')).toEqual({ text: 'maxLength', n: 3 });
    expect(problemOf(field('text', { pattern: '[A-Z]{2}' }), 'ABC')).toEqual({ text: 'pattern' });
    expect(problemOf(field('text', { pattern: '[' }), 'anything')).toBeUndefined();
  });

  it.each([
    ['4', 4],
    ['4,5', 4.5],
    ['-1.5', -1.5],
    ['١٢', 12],
    ['1 000', 1000],
    ['four', 'four'],
    ['1e9', '1e9'],
    ['0x1F', '0x1F'],
  ])('reads %s as people mean it', (text, value) => expect(numberOf(String(text))).toBe(value));

  it('starts with what is known', () => {
    expect(initialOf(field('checkbox'), true)).toBe(true);
    expect(initialOf(field('checklist'), ['a'])).toEqual(['a']);
    expect(initialOf(field('number'), 4)).toBe('4');
    expect(initialOf(field('text'), undefined)).toBe('');
  });
});
