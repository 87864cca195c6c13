import type { StepTemplate } from '../step-templates';
import type { ElementFactory, Element as Shape, Translate } from './model';
import { goesOn, type Placing } from './placing';
import type { Steps } from './steps';

interface Entry {
  group: string;
  className?: string;
  html?: string;
  title?: string;
  separator?: boolean;
  action?: object;
}
interface Registers {
  registerProvider: (priority: number, provider: object) => void;
}
interface Create {
  start: (event: Event, shape: Shape) => void;
}

const LATE = 500;
const TOOLS = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create'];
const PAD = ['append', 'replace', 'connect', 'delete', 'append.gateway', 'append.end-event', 'append.text-annotation'];

/** The palette holds steps instead of BPMN's tasks; the pad of an element only what leads to a valid flow. */
export class Palette {
  static readonly $inject = ['palette', 'contextPad', 'steps', 'create', 'elementFactory', 'placing', 'translate'];

  constructor(
    palette: Registers,
    contextPad: Registers,
    steps: Steps,
    create: Create,
    elementFactory: ElementFactory,
    placing: Placing,
    translate: Translate,
  ) {
    const drag = (make: () => Shape) => {
      const start = (event: Event) => create.start(event, make());
      return { dragstart: start, click: start };
    };
    const bpmn = (type: string, className: string, title: string, more = {}): Entry => ({
      group: 'bpmn',
      className,
      title: translate(title),
      action: drag(() => elementFactory.createShape({ type, ...more })),
    });
    palette.registerProvider(LATE, {
      getPaletteEntries: () => (entries: Record<string, Entry>) => ({
        ...pick(entries, TOOLS),
        ...Object.fromEntries(
          steps.offered.map((template) => [
            `step.${template.id}`,
            {
              group: 'steps',
              title: `${template.name}: ${template.description ?? ''}`,
              html: pictureOf(template),
              action: drag(() => steps.create(template)),
            },
          ]),
        ),
        'steps-separator': { group: 'steps', separator: true },
        'bpmn.gateway': bpmn('bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor', 'Create decision'),
        'bpmn.timer': bpmn('bpmn:IntermediateCatchEvent', 'bpmn-icon-intermediate-event-catch-timer', 'Create pause', {
          eventDefinitionType: 'bpmn:TimerEventDefinition',
        }),
        'bpmn.end': bpmn('bpmn:EndEvent', 'bpmn-icon-end-event-none', 'Create end'),
        'bpmn.group': { ...entries['create.group'], group: 'bpmn' },
      }),
    });
    contextPad.registerProvider(LATE, {
      getContextPadEntries: (element: Shape) => (entries: Record<string, Entry>) => {
        const shown = pick(entries, PAD);
        if (!goesOn(element)) return shown;
        const { 'append.end-event': _, 'append.gateway': gateway, ...others } = shown;
        const click = () => placing.append(element, elementFactory.createShape({ type: 'bpmn:ExclusiveGateway' }));
        return gateway ? { ...others, 'append.gateway': { ...gateway, action: { ...gateway.action, click } } } : others;
      },
      getMultiElementContextPadEntries: () => (entries: Record<string, Entry>) => entries,
    });
  }
}

/** The name is said by the entry; the picture needs none of its own. */
function pictureOf({ icon }: StepTemplate): string {
  const entry = document.createElement('div');
  entry.className = 'entry';
  entry.draggable = true;
  const picture = document.createElement('img');
  picture.alt = '';
  picture.src = icon?.contents ?? '';
  entry.append(picture);
  return entry.outerHTML;
}

function pick<T>(entries: Record<string, T>, names: string[]): Record<string, T> {
  return Object.fromEntries(names.flatMap((name) => (entries[name] ? [[name, entries[name]]] : [])));
}
