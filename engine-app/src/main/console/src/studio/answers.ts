import { kindOf } from './step-templates';

/** A step as it stands in the diagram. */
export interface DrawnStep {
  id: string;
  name: string;
  template: string;
  fields: Record<string, string>;
}

/** What an expression can name. */
export interface KnownAnswer {
  name: string;
  type: string;
  /** The step that keeps it. */
  from: string;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

const FORM_TYPES: Record<string, string> = {
  textfield: 'text',
  textarea: 'text',
  number: 'number',
  datetime: 'date',
  select: 'choice',
  radio: 'choice',
  checkbox: 'boolean',
  checklist: 'list',
};

/** The answers a flow keeps and the consents it asks for, each once, in the order of their names. */
export function answersOf(steps: DrawnStep[], forms: Record<string, string>): KnownAnswer[] {
  const known = new Map<string, KnownAnswer>();
  for (const step of steps) {
    for (const [name, type] of keptBy(step, forms)) {
      if (!known.has(name)) known.set(name, { name, type, from: step.name || step.id });
    }
  }
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function keptBy({ template, fields }: DrawnStep, forms: Record<string, string>): [string, string][] {
  switch (kindOf(template)) {
    case 'ask':
      return named(fields.answer, fields.type || 'text');
    case 'choose':
      return named(fields.answer, optionsOf(fields.options));
    case 'http':
      return named(fields.answer, 'status, body');
    case 'consent':
      return fields.purpose ? [[`consent.${fields.purpose.trim()}`, 'boolean']] : [];
    case 'age-gate':
      return [['ageGate', '"over", "under"']];
    case 'set':
      return lines(fields.assignments).flatMap((line) => named(line.split('=')[0], 'FEEL'));
    case 'ai-reply':
      return [...named(fields.answer, 'text'), ...lines(fields.extract).flatMap(extracted)];
    case 'form':
      return fieldsOf(forms[fields.form ?? '']);
    default:
      return [];
  }
}

function named(name: string | undefined, type: string): [string, string][] {
  const trimmed = name?.trim() ?? '';
  return NAME.test(trimmed) ? [[trimmed, type]] : [];
}

/** `rental = Renting gear` keeps "rental". */
function optionsOf(options: string | undefined): string {
  const ids = lines(options).map((line) => `"${line.split('=')[0]?.trim()}"`);
  return ids.length > 0 ? ids.join(', ') : 'text';
}

/** `canHelp: boolean = whether …` */
function extracted(line: string): [string, string][] {
  const [name, rest = ''] = line.split(/:(.*)/s);
  return named(name, rest.split('=')[0]?.trim() || 'text');
}

/** Of a form that cannot be read there is nothing to say; the problems panel says it. */
function fieldsOf(json: string | undefined): [string, string][] {
  try {
    const { components } = JSON.parse(json ?? '{}') as { components?: { key?: unknown; type?: unknown }[] };
    return (components ?? []).flatMap(({ key, type }) =>
      typeof key === 'string' ? named(key, FORM_TYPES[String(type)] ?? 'text') : [],
    );
  } catch {
    return [];
  }
}

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').filter((line) => line.trim() !== '');
