import { firstFields, inOrder, kindOf, type StepTemplate } from '../step-templates';
import type { ElementFactory, Factory, Moddle, Element as Shape } from './model';

/** Makes steps of templates, so that one undo takes a whole step away again. */
export class Steps {
  static readonly $inject = ['elementFactory', 'bpmnFactory'];
  templates: StepTemplate[] = [];
  forms: string[] = [];
  private readonly elementFactory: ElementFactory;
  private readonly factory: Factory;

  constructor(elementFactory: ElementFactory, bpmnFactory: Factory) {
    this.elementFactory = elementFactory;
    this.factory = bpmnFactory;
  }

  get offered(): StepTemplate[] {
    return inOrder(this.templates);
  }

  templateOf(step: Moddle): StepTemplate | undefined {
    if (!step.$instanceOf?.('bpmn:Task')) return undefined;
    const id = step.get('camunda:modelerTemplate');
    return this.templates.find((template) => template.id === id);
  }

  create(template: StepTemplate): Shape {
    const type = template.elementType?.value ?? template.appliesTo[0] ?? 'bpmn:Task';
    const step = this.factory.create(type, { name: template.name });
    step.set('camunda:modelerTemplate', template.id);
    step.set('camunda:modelerTemplateVersion', template.version);
    const fields = firstFields(template, kindOf(template.id) === 'form' ? this.forms[0] : undefined);
    if (fields.length > 0) {
      const values = fields.map(([name, value]) => this.factory.create('camunda:Property', { name, value }));
      const properties = this.factory.create('camunda:Properties', { values });
      const extension = this.factory.create('bpmn:ExtensionElements', { values: [properties] });
      for (const value of values) value.$parent = properties;
      properties.$parent = extension;
      extension.$parent = step;
      step.set('extensionElements', extension);
    }
    return this.elementFactory.createShape({ type, businessObject: step });
  }
}
