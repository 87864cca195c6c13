import { type Menu, type MenuWords, menuOf } from '../menu';
import type { StepTemplate } from '../step-templates';
import { type ElementFactory, type ElementTemplates, isOf, type Element as Shape } from './model';
import { goesOn, type Placing } from './placing';
import type { Steps } from './steps';

interface PopupMenu {
  registerProvider: (id: string, priority: number, provider: object) => void;
}
interface Create {
  start: (event: Event, shape: Shape, context?: object) => void;
}
interface Mouse {
  getLastMoveEvent: () => MouseEvent;
}
interface Rules {
  allowed: (action: string, context: object) => boolean;
}

/** After those of bpmn-js, so that what they offer can be sorted and cut down. */
const LATE = 500;

const LATER = 400;

/** What can stand in the middle of a way. */
const BETWEEN: Record<string, Record<string, unknown>> = {
  'append-exclusive-gateway': { type: 'bpmn:ExclusiveGateway' },
  'append-parallel-gateway': { type: 'bpmn:ParallelGateway' },
  'append-timer-intermediate-catch': {
    type: 'bpmn:IntermediateCatchEvent',
    eventDefinitionType: 'bpmn:TimerEventDefinition',
  },
  'append-call-activity': { type: 'bpmn:CallActivity' },
};
const ENDS = ['append-none-end-event', 'append-terminate-end', 'append-error-end'];

/** Where it goes on already, what is appended comes in between, and nothing can end. */
function inserting(menu: Menu, insert: (shape: Record<string, unknown>) => void): Menu {
  const entries = Object.entries(menu)
    .filter(([id]) => !ENDS.includes(id))
    .map(([id, entry]) => {
      const shape = BETWEEN[id];
      return [id, shape ? { ...entry, action: { ...(entry.action as object), click: () => insert(shape) } } : entry];
    });
  return Object.fromEntries(entries) as Menu;
}

/** The menus for appending, creating and replacing: steps first, and nothing a flow may not hold. */
export class Menus {
  static readonly $inject = [
    'popupMenu',
    'steps',
    'placing',
    'elementFactory',
    'create',
    'mouse',
    'rules',
    'elementTemplates',
    'config.menuWords',
  ];
  private readonly steps: Steps;
  private readonly words: MenuWords;

  constructor(
    popupMenu: PopupMenu,
    steps: Steps,
    placing: Placing,
    elementFactory: ElementFactory,
    create: Create,
    mouse: Mouse,
    rules: Rules,
    templates: ElementTemplates,
    words: MenuWords,
  ) {
    this.steps = steps;
    this.words = words;
    const by = (event: Event) => (event instanceof KeyboardEvent ? mouse.getLastMoveEvent() : event);
    const place = (source?: Shape) => (template: StepTemplate) => {
      const start = (event: Event) => create.start(by(event), steps.create(template), source ? { source } : {});
      return { click: source ? () => placing.append(source, steps.create(template)) : start, dragstart: start };
    };
    this.offer(popupMenu, 'append', (element) => rules.allowed('shape.append', { element }), place);
    popupMenu.registerProvider('bpmn-append', LATER, {
      getPopupMenuEntries: (element: Shape) => (menu: Menu) =>
        goesOn(element) ? inserting(menu, (shape) => placing.append(element, elementFactory.createShape(shape))) : menu,
    });
    const anywhere = place();
    this.offer(popupMenu, 'create', Boolean, () => anywhere);
    const change = (element: Shape) => (template: StepTemplate) => ({
      click: () => templates.applyTemplate(element, templates.getLatest(template.id)[0]),
    });
    this.offer(popupMenu, 'replace', (element) => isOf(element, 'bpmn:Task'), change);
  }

  private offer(
    popupMenu: PopupMenu,
    kind: 'append' | 'create' | 'replace',
    takesSteps: (element: Shape) => boolean,
    action: (element: Shape) => (template: StepTemplate) => unknown,
  ): void {
    popupMenu.registerProvider(`bpmn-${kind}`, LATE, {
      getPopupMenuEntries: (element: Shape) => (entries: Menu) =>
        menuOf(kind, entries, takesSteps(element) ? this.steps.offered : [], action(element), this.words),
      // The heads of the replace menu are markers of loops and multiple instances.
      getPopupMenuHeaderEntries: () => () => ({}),
    });
  }
}
