import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import '../../flows/diagram.css';
import './workbench.css';
import Modeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import { BpmnPropertiesPanelModule } from 'bpmn-js-properties-panel';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda';
import Minimap from 'diagram-js-minimap';
import type { FlowProblem } from '../../types';
import { answersOf, type DrawnStep, type KnownAnswer } from '../answers';
import { functions } from '../feel';
import { type Fix, fixOf } from '../fixes';
import type { MenuWords } from '../menu';
import { prepared, type StepTemplate } from '../step-templates';
import { Commands } from './commands';
import { factsOf } from './facts';
import { StepIcons } from './icons';
import { Menus } from './menus';
import {
  type Canvas,
  type CommandStack,
  type ElementTemplates,
  type EventBus,
  fieldsOf,
  isOf,
  type Registry,
  type Selection,
} from './model';
import { Palette } from './palette';
import { Placing } from './placing';
import { FlowProperties, type Surroundings } from './properties';
import { Steps } from './steps';

export interface WorkbenchOptions {
  canvas: HTMLElement;
  panel: HTMLElement;
  templates: StepTemplate[];
  label: string;
  menuWords: MenuWords;
  translate: (text: string) => string;
  problemLabel: (count: number) => string;
  flows: () => { key: string; name: string }[];
  errorsOf: (template: string | undefined) => string[];
  onChange: () => void;
  onSelect: (id: string | null) => void;
  onProblem: (element: string) => void;
}

interface Overlays {
  add: (element: string, type: string, overlay: object) => string;
  remove: (filter: { type: string }) => void;
}

const TOKEN = 'token-here';
const PASSED = 'token-passed';
const COVERED = 'covered';
const UNCOVERED = 'uncovered';

/** How wide the palette is, in pixels. */
const PALETTE = 110;
/** Below this scale nobody reads the names of steps. */
const READABLE = 0.8;

/** The modeler of a draft: everything the studio knows of bpmn-js. */
export class Workbench {
  private readonly modeler: Modeler;
  private readonly options: WorkbenchOptions;
  private forms: Record<string, string> = {};
  private marked: { element: string; marker: string }[] = [];
  private painted: { element: string; marker: string }[] = [];

  constructor(options: WorkbenchOptions) {
    this.options = options;
    const surroundings: Surroundings = {
      flows: options.flows,
      answers: () => this.answers(),
      errorsOf: options.errorsOf,
    };
    this.modeler = new Modeler({
      container: options.canvas,
      propertiesPanel: { parent: options.panel, feelLanguageContext: { builtins: functions } },
      menuWords: options.menuWords,
      moddleExtensions: { camunda },
      bpmnRenderer: {
        defaultFillColor: 'var(--diagram-fill)',
        defaultStrokeColor: 'var(--diagram-stroke)',
        defaultLabelColor: 'var(--diagram-label)',
      },
      minimap: { open: false },
      additionalModules: [
        BpmnPropertiesPanelModule,
        ElementTemplatesPropertiesProviderModule,
        CreateAppendAnythingModule,
        camundaBehaviors,
        Minimap,
        {
          __init__: ['stepIcons', 'flowMenus', 'flowPalette', 'flowProperties', 'flowCommands'],
          steps: ['type', Steps],
          placing: ['type', Placing],
          stepIcons: ['type', StepIcons],
          flowMenus: ['type', Menus],
          flowPalette: ['type', Palette],
          flowProperties: ['type', FlowProperties],
          flowCommands: ['type', Commands],
          surroundings: ['value', surroundings],
          translate: ['value', translating(options.translate)],
        },
      ],
    } as ConstructorParameters<typeof Modeler>[0]);
    this.offer();
    const bus = this.service<EventBus>('eventBus');
    bus.on('commandStack.changed', () => options.onChange());
    bus.on('selection.changed', ({ newSelection }: { newSelection: { id: string }[] }) =>
      options.onSelect(newSelection.length === 1 ? (newSelection[0]?.id ?? null) : null),
    );
  }

  /** Draws a flow; the way back to what was drawn before is gone. */
  async open(xml: string): Promise<void> {
    await this.modeler.importXML(xml);
    const svg = this.options.canvas.querySelector('svg');
    svg?.setAttribute('role', 'application');
    svg?.setAttribute('aria-label', this.options.label);
    this.home();
  }

  async xml(): Promise<string> {
    const { xml } = await this.modeler.saveXML({ format: true });
    if (!xml) throw new Error('The diagram could not be written');
    return xml;
  }

  destroy(): void {
    this.modeler.destroy();
    this.options.canvas.replaceChildren();
    this.options.panel.replaceChildren();
  }

  /** Forms are answers too, and what the form step picks from. */
  setForms(forms: Record<string, string>): void {
    const sameNames = Object.keys(forms).join() === Object.keys(this.forms).join();
    this.forms = forms;
    if (!sameNames) this.offer();
  }

  /** Steps that show a form keep showing it under its new name. */
  renameForm(from: string, to: string): void {
    this.stack.execute('flow.rename-form', { from, to });
  }

  get name(): string {
    return this.service<Canvas>('canvas').getRootElement().businessObject.name ?? '';
  }

  rename(name: string): void {
    const root = this.service<Canvas>('canvas').getRootElement();
    this.service<{ updateProperties: (element: object, properties: object) => void }>('modeling').updateProperties(
      root,
      {
        name,
      },
    );
  }

  undo(): void {
    this.stack.undo();
  }

  redo(): void {
    this.stack.redo();
  }

  get canUndo(): boolean {
    return this.stack.canUndo();
  }

  get canRedo(): boolean {
    return this.stack.canRedo();
  }

  zoom(direction: 1 | -1): void {
    this.service<{ stepZoom: (delta: number) => void }>('zoomScroll').stepZoom(direction);
  }

  /** All of it, beside the palette. */
  fit(): void {
    const canvas = this.service<Canvas>('canvas');
    const { inner, outer } = canvas.viewbox();
    const scale = Math.min(1, (outer.width - PALETTE - 40) / inner.width, (outer.height - 160) / inner.height);
    this.view(scale, inner.x - (PALETTE + 20) / scale, inner.y + inner.height / 2 - outer.height / scale / 2);
  }

  /** All of it if that can be read, else where it begins. */
  private home(): void {
    this.fit();
    const canvas = this.service<Canvas>('canvas');
    if (canvas.zoom() >= READABLE) return;
    const start = this.registry
      .getAll()
      .find(({ type, parent }) => type === 'bpmn:StartEvent' && parent?.type === 'bpmn:Process');
    const { inner, outer } = canvas.viewbox();
    const middle = start ? start.y + start.height / 2 : inner.y + inner.height / 2;
    this.view(READABLE, inner.x - (PALETTE + 20) / READABLE, middle - outer.height / READABLE / 2);
  }

  private view(scale: number, x: number, y: number): void {
    const canvas = this.service<Canvas>('canvas');
    const { outer } = canvas.viewbox();
    canvas.viewbox({ x, y, width: outer.width / scale, height: outer.height / scale });
  }

  toggleMinimap(): void {
    this.service<{ toggle: () => void }>('minimap').toggle();
  }

  select(id: string): void {
    const element = this.registry.get(id);
    if (!element) return;
    this.service<Selection>('selection').select(element);
    if (!isOf(element, 'bpmn:Process')) this.service<Canvas>('canvas').scrollToElement(element, 120);
  }

  /** A badge with the number of problems on each element that has some. */
  showProblems(problems: FlowProblem[]): void {
    const overlays = this.service<Overlays>('overlays');
    overlays.remove({ type: 'problem' });
    const worst = new Map<string, { count: number; error: boolean }>();
    for (const { element, severity } of problems) {
      if (!element || !this.registry.get(element)) continue;
      const { count, error } = worst.get(element) ?? { count: 0, error: false };
      worst.set(element, { count: count + 1, error: error || severity.toUpperCase() === 'ERROR' });
    }
    for (const [id, { count, error }] of worst) {
      const element = this.registry.get(id);
      if (!element || isOf(element, 'bpmn:Process')) continue;
      overlays.add(id, 'problem', {
        position: element.waypoints ? { bottom: 10, left: -4 } : { top: -11, right: 11 },
        html: this.badge(id, count, error),
      });
    }
  }

  fixOf(problem: FlowProblem): Fix | null {
    const id = problem.element ?? this.service<Canvas>('canvas').getRootElement().id;
    return fixOf(problem, factsOf(id, this.registry, this.service<ElementTemplates>('elementTemplates')));
  }

  fix(fix: Fix): void {
    this.stack.execute('flow.fix', { fix });
  }

  showTokens(tokens: string[], path: string[]): void {
    const canvas = this.service<Canvas>('canvas');
    for (const { element, marker } of this.marked) if (this.registry.get(element)) canvas.removeMarker(element, marker);
    this.marked = [
      ...path.map((element) => ({ element, marker: PASSED })),
      ...tokens.map((element) => ({ element, marker: TOKEN })),
    ].filter(({ element }) => this.registry.get(element));
    for (const { element, marker } of this.marked) canvas.addMarker(element, marker);
  }

  /** Every step and every arrow of the flow. */
  drawn(): { steps: string[]; arrows: string[] } {
    const all = this.registry.getAll().filter(({ labelTarget }) => !labelTarget);
    return {
      steps: all.filter((element) => isOf(element, 'bpmn:FlowNode')).map(({ id }) => id),
      arrows: all.filter((element) => isOf(element, 'bpmn:SequenceFlow')).map(({ id }) => id),
    };
  }

  /** Where tests came along, and where they did not; nothing for null. */
  showCoverage(coverage: { elements: string[]; arrows: string[] } | null): void {
    const canvas = this.service<Canvas>('canvas');
    for (const { element, marker } of this.painted)
      if (this.registry.get(element)) canvas.removeMarker(element, marker);
    const { steps, arrows } = this.drawn();
    const known = coverage === null ? [] : [...coverage.elements, ...coverage.arrows];
    this.painted = (coverage === null ? [] : [...steps, ...arrows]).map((element) => ({
      element,
      marker: known.includes(element) ? COVERED : UNCOVERED,
    }));
    for (const { element, marker } of this.painted) canvas.addMarker(element, marker);
  }

  nameOf(id: string): string {
    return this.registry.get(id)?.businessObject.name || id;
  }

  answers(): KnownAnswer[] {
    return answersOf(this.steps(), this.forms);
  }

  private steps(): DrawnStep[] {
    return this.registry.getAll().flatMap((element) => {
      const template = element.businessObject?.get?.('camunda:modelerTemplate');
      if (!template || element.labelTarget) return [];
      return [{ id: element.id, name: element.businessObject.name ?? '', template, fields: fieldsOf(element) }];
    });
  }

  private offer(): void {
    const files = Object.keys(this.forms);
    const templates = prepared(this.options.templates, files, this.options.translate);
    const steps = this.service<Steps>('steps');
    steps.templates = templates;
    steps.forms = files;
    // Its checks know no field of several lines, so it gets the fields as they came; the panel draws them itself.
    const plain = templates.map((template, at) => ({
      ...template,
      properties: this.options.templates[at]?.properties ?? [],
    }));
    this.service<{ setTemplates: (templates: object[]) => void }>('elementTemplatesLoader').setTemplates(plain);
    this.service<{ _update?: () => void }>('palette')._update?.();
  }

  private badge(id: string, count: number, error: boolean): HTMLElement {
    const badge = document.createElement('button');
    badge.type = 'button';
    badge.className = `problem-badge ${error ? 'bad' : 'warn'}`;
    badge.textContent = String(count);
    badge.setAttribute('aria-label', this.options.problemLabel(count));
    badge.addEventListener('click', () => this.options.onProblem(id));
    return badge;
  }

  private get stack(): CommandStack {
    return this.service<CommandStack>('commandStack');
  }

  private get registry(): Registry {
    return this.service<Registry>('elementRegistry');
  }

  private service<T>(name: string): T {
    return this.modeler.get<T>(name);
  }
}

/** bpmn-js hands over sentences with holes: `Append {type}`. */
function translating(translate: (text: string) => string) {
  return (text: string, values: Record<string, string> = {}) =>
    translate(text).replace(/\{([^}]+)\}/g, (hole, name: string) => values[name] ?? hole);
}
