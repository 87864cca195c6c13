import {
  FeelEntry,
  Group,
  isFeelEntryEdited,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  SelectEntry,
  TextFieldEntry,
} from '@bpmn-io/properties-panel';
import { jsx } from '@bpmn-io/properties-panel/preact/jsx-runtime';
import { useService } from 'bpmn-js-properties-panel';
import type { KnownAnswer } from '../answers';
import { fieldGroups } from './fields';
import {
  type CommandStack,
  eventOf,
  type Factory,
  isOf,
  type Moddle,
  type Modeling,
  type Element as Shape,
  type Translate,
} from './model';
import type { Steps } from './steps';

export interface PanelGroup {
  id: string;
  label: string;
  component: unknown;
  entries: object[];
  shouldOpen: boolean;
}
interface Panel {
  registerProvider: (priority: number, provider: object) => void;
}

/** What the studio tells the panel from outside the diagram. */
export interface Surroundings {
  flows: () => { key: string; name: string }[];
  answers: () => KnownAnswer[];
  /** The error codes a step can raise. */
  errorsOf: (template: string | undefined) => string[];
}

const LATE = 200;

/**
 * Shows the fields of the flow language and nothing else: a name, the fields of the step, a condition, a time, an error or a
 * flow. What bpmn-js would show besides, flows may not hold.
 */
export class FlowProperties {
  static readonly $inject = ['propertiesPanel', 'translate', 'steps'];

  constructor(panel: Panel, translate: Translate, steps: Steps) {
    panel.registerProvider(LATE, {
      getGroups: (element: Shape) => () => [
        nameGroup(element, translate),
        ...ownGroups(element, translate),
        ...fieldGroups(element, steps.templateOf(element.businessObject)),
      ],
    });
  }
}

export function group(id: string, label: string, entries: object[]): PanelGroup {
  return { id, label, component: Group, entries, shouldOpen: true };
}

function nameGroup(element: Shape, translate: Translate): PanelGroup {
  const isProcess = isOf(element, 'bpmn:Process');
  const entries = [{ id: 'name', component: Name, element, isEdited: isTextFieldEntryEdited }];
  return group('flow-name', translate(isProcess ? 'Flow' : 'General'), entries);
}

function ownGroups(element: Shape, translate: Translate): PanelGroup[] {
  const event = eventOf(element);
  if (takesCondition(element))
    return [
      group('flow-condition', translate('Condition'), [
        { id: 'condition', component: Condition, element, isEdited: isFeelEntryEdited },
      ]),
    ];
  if (event?.$type === 'bpmn:TimerEventDefinition')
    return [
      group('flow-timer', translate('Time'), [
        { id: 'duration', component: Duration, element, isEdited: isTextFieldEntryEdited },
      ]),
    ];
  if (event?.$type === 'bpmn:ErrorEventDefinition')
    return [
      group('flow-error', translate('Error'), [
        {
          id: 'error',
          component: isOf(element, 'bpmn:BoundaryEvent') ? CaughtError : ThrownError,
          element,
          isEdited: isSelectEntryEdited,
        },
      ]),
    ];
  if (isOf(element, 'bpmn:CallActivity'))
    return [
      group('flow-called', translate('Called flow'), [
        { id: 'called', component: CalledFlow, element, isEdited: isSelectEntryEdited },
      ]),
    ];
  return [];
}

function takesCondition(element: Shape): boolean {
  if (!isOf(element, 'bpmn:SequenceFlow') || element.labelTarget) return false;
  const { source, businessObject } = element;
  const split = source && isOf(source, 'bpmn:ExclusiveGateway') && source.outgoing.length > 1;
  const isDefault = source?.businessObject.get<Moddle | undefined>('default') === businessObject;
  return Boolean(businessObject.get('conditionExpression')) || (Boolean(split) && !isDefault);
}

interface Props {
  element: Shape;
  id: string;
}

function useModel() {
  return {
    modeling: useService<Modeling>('modeling'),
    factory: useService<Factory>('bpmnFactory'),
    commands: useService<CommandStack>('commandStack'),
    translate: useService<Translate>('translate'),
    debounce: useService<unknown>('debounceInput'),
    around: useService<Surroundings>('surroundings'),
  };
}

function Name({ element, id }: Props) {
  const { modeling, debounce, translate } = useModel();
  return jsx(TextFieldEntry, {
    element,
    id,
    label: translate('Name'),
    getValue: () => element.businessObject.get('name') ?? '',
    setValue: (name: string) => modeling.updateProperties(element, { name: name || undefined }),
    debounce,
  });
}

/** The editor wants an equals sign before an expression; the flow language has none. */
function Condition({ element, id }: Props) {
  const { modeling, factory, debounce, translate, around } = useModel();
  const stored = () => element.businessObject.get<Moddle | undefined>('conditionExpression')?.get('body') ?? '';
  return jsx(FeelEntry, {
    element,
    id,
    label: translate('This way is taken if'),
    description: translate('FEEL, for instance teamSize > 5 or consent.contact = true'),
    feel: 'required',
    getValue: () => (stored() ? `=${stored()}` : ''),
    setValue: (value: string | undefined) => {
      const body = (value ?? '').replace(/^=/, '').trim();
      const expression = body ? factory.create('bpmn:FormalExpression', { body, language: 'feel' }) : undefined;
      modeling.updateProperties(element, { conditionExpression: expression });
    },
    variables: around.answers().map(({ name, type, from }) => ({ name, info: from, detail: type })),
    debounce,
    translate,
  });
}

function Duration({ element, id }: Props) {
  const { modeling, factory, debounce, translate } = useModel();
  const event = eventOf(element) as Moddle;
  return jsx(TextFieldEntry, {
    element,
    id,
    label: translate('Goes on after'),
    description: translate('PT30S, PT10M, PT2H or P1D; from one second to 30 days'),
    getValue: () => event.get<Moddle | undefined>('timeDuration')?.get('body') ?? '',
    setValue: (body: string) =>
      modeling.updateModdleProperties(element, event, {
        timeDuration: body ? factory.create('bpmn:FormalExpression', { body }) : undefined,
      }),
    validate: (body: string) =>
      /^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(body ?? '') ? null : translate('Write for instance PT10M'),
    debounce,
  });
}

function CaughtError({ element, id }: Props) {
  const { commands, translate, around } = useModel();
  const template = element.host?.businessObject.get('camunda:modelerTemplate');
  const codes = around.errorsOf(template);
  const current = codeOf(element);
  const all = [...new Set([...codes, ...(current ? [current] : [])])];
  return jsx(SelectEntry, {
    element,
    id,
    label: translate('Goes this way on'),
    getValue: () => current,
    setValue: (code: string) => commands.execute('flow.error', { element, code }),
    getOptions: () => [
      { value: '', label: translate('any error') },
      ...all.map((code) => ({ value: code, label: translate(code) })),
    ],
  });
}

function ThrownError({ element, id }: Props) {
  const { commands, translate, debounce } = useModel();
  return jsx(TextFieldEntry, {
    element,
    id,
    label: translate('Error code'),
    description: translate('Letters and digits; the flow that calls this one can catch it'),
    getValue: () => codeOf(element),
    setValue: (code: string) => commands.execute('flow.error', { element, code }),
    debounce,
  });
}

function codeOf(element: Shape): string {
  return eventOf(element)?.get<Moddle | undefined>('errorRef')?.get('errorCode') ?? '';
}

function CalledFlow({ element, id }: Props) {
  const { modeling, translate, around } = useModel();
  const current = element.businessObject.get('calledElement') ?? '';
  const flows = around.flows();
  const unknown = current && !flows.some(({ key }) => key === current) ? [{ key: current, name: current }] : [];
  return jsx(SelectEntry, {
    element,
    id,
    label: translate('Flow'),
    description: translate('Its newest published version runs, with the same answers'),
    getValue: () => current,
    setValue: (key: string) => modeling.updateProperties(element, { calledElement: key || undefined }),
    getOptions: () => [
      { value: '', label: translate('Choose a flow') },
      ...[...flows, ...unknown].map(({ key, name }) => ({
        value: key,
        label: name === key ? key : `${name} (${key})`,
      })),
    ],
  });
}
