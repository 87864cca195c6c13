/** The part of a form-js schema the chat renders, read into plain fields. */

export interface Option {
  label: string;
  value: string;
}

export interface Rules {
  required: boolean;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

export type Control =
  | 'text'
  | 'email'
  | 'phone'
  | 'number'
  | 'date'
  | 'time'
  | 'datetime-local'
  | 'textarea'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'checklist';

export interface Field {
  key: string;
  control: Control;
  label: string;
  description: string;
  options: Option[];
  rules: Rules;
  initial: unknown;
  step?: string;
}

export type Part = { text: string } | { field: Field };

type Json = Record<string, unknown>;

const controls: Record<string, (c: Json) => Control> = {
  textfield: (c) => {
    const kind = objectOf(c.validate).validationType;
    return kind === 'email' || kind === 'phone' ? kind : 'text';
  },
  number: () => 'number',
  datetime: (c) => (c.subtype === 'datetime' ? 'datetime-local' : c.subtype === 'time' ? 'time' : 'date'),
  textarea: () => 'textarea',
  select: () => 'select',
  radio: () => 'radio',
  checkbox: () => 'checkbox',
  checklist: () => 'checklist',
  taglist: () => 'checklist',
};

/** Components the chat does not know are left out; the server validates what comes back in any case. */
export function partsOf(schema: unknown): Part[] {
  return listOf(objectOf(schema).components).flatMap((component): Part[] => {
    if (component.type === 'text') return [{ text: textOf(component.text) }];
    if (component.type === 'group') return partsOf(component);
    const type = textOf(component.type);
    const control = Object.hasOwn(controls, type) ? controls[type]?.(component) : undefined;
    const key = textOf(component.key);
    return control && key ? [{ field: fieldOf(component, control, key) }] : [];
  });
}

function fieldOf(c: Json, control: Control, key: string): Field {
  const { validate, values, decimalDigits } = c;
  const digits = typeof decimalDigits === 'number' ? decimalDigits : undefined;
  return {
    key,
    control,
    label: textOf(c.label) || textOf(c.dateLabel) || textOf(c.timeLabel) || key,
    description: textOf(c.description),
    options: listOf(values).map(({ label, value }) => ({ label: String(label ?? value), value: String(value) })),
    rules: rulesOf(objectOf(validate)),
    initial: c.defaultValue,
    ...(control === 'number' ? { step: digits === undefined ? 'any' : String(10 ** -digits) } : {}),
  };
}

function rulesOf({ required, min, max, minLength, maxLength, pattern }: Json): Rules {
  const number = (value: unknown) =>
    value === undefined || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
  const found = { min: number(min), max: number(max), minLength: number(minLength), maxLength: number(maxLength) };
  const rules: Rules = { required: required === true };
  for (const [name, value] of Object.entries(found)) if (value !== undefined) rules[name as 'min'] = value;
  if (typeof pattern === 'string' && pattern) rules.pattern = pattern;
  return rules;
}

const objectOf = (value: unknown): Json => (value && typeof value === 'object' ? (value as Json) : {});
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.map(objectOf) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
