/** An element template of the server, as far as the studio reads it. */
export interface StepTemplate {
  id: string;
  name: string;
  version: number;
  description?: string;
  icon?: { contents: string };
  category?: { id: string; name: string };
  appliesTo: string[];
  elementType?: { value: string };
  entriesVisible?: boolean;
  groups?: { id: string; label: string }[];
  properties: TemplateProperty[];
}

export interface TemplateProperty {
  id?: string;
  label?: string;
  description?: string;
  group?: string;
  type: string;
  value?: string;
  choices?: { name: string; value: string }[];
  binding: { type: string; name: string };
  constraints?: { notEmpty?: boolean; pattern?: { value: string; message: string } };
}

/** Fields that hold several lines; a field of one line would take their breaks away. */
const LONG = new Set([
  'text',
  'options',
  'assignments',
  'instructions',
  'question',
  'extract',
  'headers',
  'body',
  'retryText',
]);

const PREFIX = 'io.smartconvo.';

/** `ask` of `io.smartconvo.ask`. */
export function kindOf(template: string): string {
  return template.startsWith(PREFIX) ? template.slice(PREFIX.length) : template;
}

/** The templates as the studio offers them: long texts in several lines, forms to pick, everything in the chosen language. */
export function prepared(
  templates: StepTemplate[],
  forms: string[],
  translate: (text: string) => string,
): StepTemplate[] {
  const short = (text: string | undefined) => (text === undefined ? {} : { description: translate(text) });
  return templates.map((template) => ({
    ...template,
    name: translate(template.name),
    ...short(template.description),
    ...(template.groups && {
      groups: template.groups.map((group) => ({ ...group, label: translate(group.label) })),
    }),
    properties: template.properties.map((property) => ({
      ...field(property, forms),
      ...(property.label && { label: translate(property.label) }),
      ...short(property.description),
      ...(property.constraints?.pattern && {
        constraints: {
          ...property.constraints,
          pattern: { ...property.constraints.pattern, message: translate(property.constraints.pattern.message) },
        },
      }),
    })),
  }));
}

function field(property: TemplateProperty, forms: string[]): TemplateProperty {
  const { name } = property.binding;
  if (property.type === 'String' && LONG.has(name)) return { ...property, type: 'Text' };
  if (name !== 'form' || forms.length === 0) return property;
  const { constraints, ...rest } = property;
  const choices = forms.map((file) => ({ name: file, value: file }));
  return { ...rest, type: 'Dropdown', choices, constraints: { notEmpty: constraints?.notEmpty ?? false } };
}

/** The fields a new step of this kind begins with. */
export function firstFields(template: StepTemplate, form?: string): [string, string][] {
  return template.properties.flatMap(({ binding, value }): [string, string][] => {
    if (binding.type !== 'camunda:property') return [];
    if (binding.name === 'form' && form) return [[binding.name, form]];
    return value === undefined ? [] : [[binding.name, value]];
  });
}

export type StepGroup = 'quick' | 'visitor' | 'outside' | 'other';

export function groupOf({ category }: StepTemplate): StepGroup {
  const group = kindOf(category?.id ?? '');
  return group === 'quick' || group === 'visitor' || group === 'outside' ? group : 'other';
}

/** How a first flow is written: greet, ask, and only then what not every flow needs. */
const ORDER = ['say', 'ask', 'choose', 'form', 'consent', 'set', 'ai-reply', 'email', 'http', 'age-gate'];

export function inOrder(templates: StepTemplate[]): StepTemplate[] {
  const rank = ({ id }: StepTemplate) => {
    const at = ORDER.indexOf(kindOf(id));
    return at < 0 ? ORDER.length : at;
  };
  return templates.toSorted((a, b) => rank(a) - rank(b));
}

/** What is wrong with a field as it is written, in English. The server has the last word. */
export function faultOf({ constraints }: TemplateProperty, value: string): string | null {
  if (value === '') return constraints?.notEmpty ? 'This must not be empty' : null;
  const { pattern } = constraints ?? {};
  return pattern && !new RegExp(pattern.value).test(value) ? pattern.message : null;
}
