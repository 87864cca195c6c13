import type { Fix } from '../fixes';
import {
  type CommandStack,
  type ElementFactory,
  type ElementTemplates,
  eventOf,
  type Factory,
  fieldsOf,
  type Moddle,
  type Modeling,
  propertiesOf,
  type Registry,
  type Element as Shape,
} from './model';

interface ErrorContext {
  element: Shape;
  code: string;
}
interface FieldContext {
  element: Shape;
  name: string;
  value: string;
}
interface AutoPlace {
  append: (source: Shape, shape: Shape) => Shape;
}

/** Changes of the studio that are made of several of bpmn-js, and are undone as one. */
export class Commands {
  static readonly $inject = [
    'commandStack',
    'modeling',
    'bpmnFactory',
    'elementFactory',
    'elementRegistry',
    'elementTemplates',
    'autoPlace',
    'bpmnjs',
  ];
  private readonly modeling: Modeling;
  private readonly factory: Factory;
  private readonly elementFactory: ElementFactory;
  private readonly registry: Registry;
  private readonly templates: ElementTemplates;
  private readonly autoPlace: AutoPlace;
  private readonly modeler: { getDefinitions: () => Moddle };

  constructor(
    commandStack: CommandStack,
    modeling: Modeling,
    bpmnFactory: Factory,
    elementFactory: ElementFactory,
    elementRegistry: Registry,
    elementTemplates: ElementTemplates,
    autoPlace: AutoPlace,
    bpmnjs: { getDefinitions: () => Moddle },
  ) {
    this.modeling = modeling;
    this.factory = bpmnFactory;
    this.elementFactory = elementFactory;
    this.registry = elementRegistry;
    this.templates = elementTemplates;
    this.autoPlace = autoPlace;
    this.modeler = bpmnjs;
    register(commandStack, 'flow.error', (context: ErrorContext) => this.setError(context));
    register(commandStack, 'flow.field', (context: FieldContext) => this.setField(context));
    register(commandStack, 'flow.rename-form', (context: { from: string; to: string }) => this.renameForm(context));
    register(commandStack, 'flow.fix', ({ fix }: { fix: Fix }) => this.fix(fix));
  }

  private setError({ element, code }: ErrorContext): void {
    const event = eventOf(element);
    if (event)
      this.modeling.updateModdleProperties(element, event, { errorRef: code ? this.errorOf(code) : undefined });
  }

  /** A field that is emptied is taken out: an empty one would be a value. */
  private setField({ element, name, value }: FieldContext): void {
    const step = element.businessObject;
    const known = propertiesOf(step).find((property) => property.get('name') === name);
    if (known && value) return this.modeling.updateModdleProperties(element, known, { value });
    const others = propertiesOf(step).filter((property) => property !== known);
    const made = value ? [this.factory.create('camunda:Property', { name, value })] : [];
    this.setFields(element, [...others, ...made]);
  }

  private setFields(element: Shape, values: Moddle[]): void {
    const step = element.businessObject;
    const extension =
      step.get<Moddle | undefined>('extensionElements') ?? this.factory.create('bpmn:ExtensionElements');
    const parts = extension.get<Moddle[]>('values') ?? [];
    const properties = parts.find((part) => part.$type === 'camunda:Properties');
    if (properties) {
      for (const value of values) value.$parent = properties;
      return this.modeling.updateModdleProperties(element, properties, { values });
    }
    const made = this.factory.create('camunda:Properties', { values });
    for (const value of values) value.$parent = made;
    made.$parent = extension;
    if (extension.$parent === step)
      return this.modeling.updateModdleProperties(element, extension, { values: [...parts, made] });
    extension.$parent = step;
    extension.set('values', [made]);
    this.modeling.updateProperties(element, { extensionElements: extension });
  }

  private renameForm({ from, to }: { from: string; to: string }): void {
    for (const element of this.registry.getAll().filter(({ labelTarget }) => !labelTarget)) {
      for (const property of propertiesOf(element.businessObject)) {
        if (property.get('name') === 'form' && property.get('value') === from)
          this.modeling.updateModdleProperties(element, property, { value: to });
      }
    }
  }

  /** Errors stand beside the process, one for each code. */
  private errorOf(code: string): Moddle {
    const definitions = this.modeler.getDefinitions();
    const roots = definitions.get<Moddle[]>('rootElements');
    const known = roots.find((root) => root.$type === 'bpmn:Error' && root.get('errorCode') === code);
    if (known) return known;
    const made = this.factory.create('bpmn:Error', { name: code, errorCode: code });
    made.$parent = definitions;
    const process = this.registry.getAll().find(({ type, parent }) => type === 'bpmn:Process' && !parent);
    if (process) this.modeling.updateModdleProperties(process, definitions, { rootElements: [...roots, made] });
    return made;
  }

  private fix(fix: Fix): void {
    switch (fix.kind) {
      case 'set-default':
        return this.update(fix.gateway, { default: this.at(fix.arrow).businessObject });
      case 'drop-condition':
        return this.update(fix.arrow, { conditionExpression: undefined });
      case 'set-language': {
        const arrow = this.at(fix.arrow);
        const condition = arrow.businessObject.get<Moddle>('conditionExpression');
        return this.modeling.updateModdleProperties(arrow, condition, { language: 'feel' });
      }
      case 'set-duration': {
        const timeDuration = this.factory.create('bpmn:FormalExpression', { body: fix.duration });
        return this.updateEvent(fix.event, { timeDuration, timeDate: undefined, timeCycle: undefined });
      }
      case 'make-interrupting':
        return this.update(fix.event, { cancelActivity: true });
      case 'catch-all':
        return this.updateEvent(fix.event, { errorRef: undefined });
      case 'split':
        return this.split(this.at(fix.element));
      case 'end':
        return void this.autoPlace.append(
          this.at(fix.element),
          this.elementFactory.createShape({ type: 'bpmn:EndEvent' }),
        );
      case 'drop-arrows':
        return this.modeling.removeElements(fix.arrows.map((id) => this.at(id)));
      case 'update-template': {
        const element = this.at(fix.element);
        const [latest] = this.templates.getLatest(element.businessObject.get('camunda:modelerTemplate'));
        return latest && void this.templates.applyTemplate(element, latest);
      }
      case 'make-executable':
        return this.modeling.updateProperties(this.root(), { isExecutable: true });
      case 'drop-attributes':
        return this.update(fix.element, Object.fromEntries(fix.attributes.map((name) => [name, undefined])));
      case 'space-expressions':
        return this.space(this.at(fix.element), fix.fields);
      case 'remove':
        return this.modeling.removeElements([this.at(fix.element)]);
    }
  }

  /** A step leads to one place; a decision behind it leads to several. */
  private split(step: Shape): void {
    const arrows = [...step.outgoing];
    const position = { x: step.x + step.width + 75, y: step.y + step.height / 2 };
    const gateway = this.modeling.appendShape(step, { type: 'bpmn:ExclusiveGateway' }, position);
    const middle = { x: gateway.x + gateway.width / 2, y: gateway.y + gateway.height / 2 };
    for (const arrow of arrows) this.modeling.reconnectStart(arrow, gateway, middle);
  }

  private space(element: Shape, fields: string[]): void {
    const apart = (text: string) => text.replace(/([$#])\{/g, '$1 {');
    if (fields.includes('name')) this.update(element.id, { name: apart(element.businessObject.name ?? '') });
    for (const property of propertiesOf(element.businessObject)) {
      const name = property.get('name') ?? '';
      const value = fieldsOf(element)[name];
      if (value !== undefined && fields.includes(name))
        this.modeling.updateModdleProperties(element, property, { value: apart(value) });
    }
  }

  private update(id: string, properties: Record<string, unknown>): void {
    this.modeling.updateProperties(this.at(id), properties);
  }

  private updateEvent(id: string, properties: Record<string, unknown>): void {
    const element = this.at(id);
    const event = eventOf(element);
    if (event) this.modeling.updateModdleProperties(element, event, properties);
  }

  private root(): Shape {
    const root = this.registry.getAll().find(({ type, parent }) => type === 'bpmn:Process' && !parent);
    if (!root) throw new Error('The diagram has no process');
    return root;
  }

  private at(id: string): Shape {
    const element = this.registry.get(id);
    if (!element) throw new Error(`The diagram has no element ${id}`);
    return element;
  }
}

/** What is done before a command that does nothing itself is part of it. */
function register<T>(commandStack: CommandStack, name: string, run: (context: T) => void): void {
  commandStack.registerHandler(
    name,
    class {
      preExecute(context: T) {
        run(context);
      }
      execute() {
        return [];
      }
      revert() {
        return [];
      }
    },
  );
}
