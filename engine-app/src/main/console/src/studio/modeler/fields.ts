import {
  isSelectEntryEdited,
  isTextAreaEntryEdited,
  isTextFieldEntryEdited,
  SelectEntry,
  TextAreaEntry,
  TextFieldEntry,
} from '@bpmn-io/properties-panel';
import { jsx } from '@bpmn-io/properties-panel/preact/jsx-runtime';
import { useService } from 'bpmn-js-properties-panel';
import { faultOf, type StepTemplate, type TemplateProperty } from '../step-templates';
import { type CommandStack, fieldsOf, type Element as Shape, type Translate } from './model';
import { group, type PanelGroup } from './properties';

/** Expressions are read letter by letter. */
const CODE = new Set(['assignments', 'extract', 'headers', 'body', 'options']);

/** The fields of a step's template, under the headings that the template gives them. */
export function fieldGroups(element: Shape, template: StepTemplate | undefined): PanelGroup[] {
  if (!template) return [];
  return (template.groups ?? []).flatMap(({ id, label }) => {
    const entries = template.properties
      .filter((property) => property.group === id && property.type !== 'Hidden')
      .map((property) => entry(element, property));
    return entries.length > 0 ? [group(`step-${id}`, label, entries)] : [];
  });
}

function entry(element: Shape, property: TemplateProperty): object {
  const { name } = property.binding;
  const base = { id: `field-${name}`, element, property };
  if (property.type === 'Dropdown') return { ...base, component: Choice, isEdited: isSelectEntryEdited };
  if (property.type === 'Text') return { ...base, component: LongText, isEdited: isTextAreaEntryEdited };
  return { ...base, component: ShortText, isEdited: isTextFieldEntryEdited };
}

interface Props {
  element: Shape;
  id: string;
  property: TemplateProperty;
}

function useField({ element, id, property }: Props) {
  const commands = useService<CommandStack>('commandStack');
  const translate = useService<Translate>('translate');
  const debounce = useService<unknown>('debounceInput');
  const { name } = property.binding;
  return {
    element,
    id,
    label: property.label ?? name,
    description: property.description,
    debounce,
    getValue: () => fieldsOf(element)[name] ?? '',
    setValue: (value: string | undefined) => commands.execute('flow.field', { element, name, value: value ?? '' }),
    validate: (value: string | undefined) => {
      const fault = faultOf(property, value ?? '');
      return fault && translate(fault);
    },
  };
}

function ShortText(props: Props) {
  return jsx(TextFieldEntry, useField(props));
}

function LongText(props: Props) {
  const { name } = props.property.binding;
  return jsx(TextAreaEntry, { ...useField(props), autoResize: true, rows: 3, monospace: CODE.has(name) });
}

function Choice(props: Props) {
  const { property, element } = props;
  const field = useField(props);
  const current = fieldsOf(element)[property.binding.name] ?? '';
  const choices = property.choices ?? [];
  const gone = choices.some(({ value }) => value === current) ? [] : [{ name: current || '–', value: current }];
  const getOptions = () => [...gone, ...choices].map(({ name, value }) => ({ label: name, value }));
  return jsx(SelectEntry, { ...field, getOptions });
}
