import type { Arrow, Facts } from '../fixes';
import {
  type ElementTemplates,
  eventOf,
  fieldsOf,
  isOf,
  type Moddle,
  type Registry,
  type Element as Shape,
} from './model';

/** Attributes of the engine's vendor that flows use. */
const KNOWN = new Set(['modelerTemplate', 'modelerTemplateVersion']);
const UNUSED = [
  'isForCompensation',
  'instantiate',
  'startQuantity',
  'completionQuantity',
  'messageRef',
  'operationRef',
];

/** What the model says of an element, for the fixes. */
export function factsOf(id: string, registry: Registry, templates: ElementTemplates): Facts | null {
  const element = registry.get(id);
  if (!element) return null;
  const model = element.businessObject;
  const { source } = element;
  return {
    id,
    type: element.type,
    outgoing: arrowsOf(element),
    incoming: (element.incoming ?? []).filter(isFlow).map((arrow) => arrow.id),
    default: defaultOf(element),
    ...(source && {
      source: { id: source.id, type: source.type, default: defaultOf(source), arrows: arrowsOf(source) },
    }),
    ...eventFacts(element),
    language: model.get<Moddle | undefined>('conditionExpression')?.get('language') ?? null,
    hasCondition: hasCondition(element),
    newerTemplate: isOutdated(element, templates),
    ...(isOf(element, 'bpmn:Process') && { executable: model.get<boolean | undefined>('isExecutable') === true }),
    foreign: foreignOf(model),
    expressions: expressionsOf(element),
  };
}

function arrowsOf(element: Shape): Arrow[] {
  return (element.outgoing ?? []).filter(isFlow).map((arrow) => ({ id: arrow.id, hasCondition: hasCondition(arrow) }));
}

const isFlow = (connection: Shape): boolean => isOf(connection, 'bpmn:SequenceFlow');
const hasCondition = ({ businessObject }: Shape): boolean =>
  businessObject.$instanceOf('bpmn:SequenceFlow') && Boolean(businessObject.get('conditionExpression'));

function defaultOf({ businessObject }: Shape): string | null {
  return businessObject.get<Moddle | undefined>('default')?.id ?? null;
}

function eventFacts(element: Shape): Partial<Facts> {
  const event = eventOf(element);
  if (!event) return {};
  return {
    event: KINDS[event.$type] ?? 'other',
    interrupting: element.businessObject.get<boolean | undefined>('cancelActivity') !== false,
    duration: event.get<Moddle | undefined>('timeDuration')?.get('body') ?? null,
    errorCode: event.get<Moddle | undefined>('errorRef')?.get('errorCode') ?? null,
  };
}

const KINDS: Record<string, Facts['event']> = {
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:ErrorEventDefinition': 'error',
};

function isOutdated({ businessObject }: Shape, templates: ElementTemplates): boolean {
  const id = businessObject.get('camunda:modelerTemplate');
  const [latest] = id ? templates.getLatest(id) : [];
  return (
    latest !== undefined && String(latest.version) !== String(businessObject.get('camunda:modelerTemplateVersion'))
  );
}

function foreignOf(model: Moddle): string[] {
  const vendor = model.$descriptor.properties
    .filter(({ ns }) => ns.prefix === 'camunda' && !KNOWN.has(ns.localName))
    .map(({ name }) => name);
  const own = [...vendor, ...UNUSED].filter((name) => isOwn(model, name));
  const unknown = Object.keys(model.$attrs ?? {}).filter((name) => !name.startsWith('xmlns'));
  return [...new Set([...own, ...unknown])];
}

/** Set in the file, not merely a default of the language. */
function isOwn(model: Moddle, name: string): boolean {
  const local = name.includes(':') ? (name.split(':')[1] ?? name) : name;
  return Object.hasOwn(model, local) || Object.hasOwn(model, name);
}

function expressionsOf(element: Shape): string[] {
  const texts = { name: element.businessObject.name ?? '', ...fieldsOf(element) };
  return Object.entries(texts).flatMap(([field, text]) => (/[$#]\{/.test(text) ? [field] : []));
}
