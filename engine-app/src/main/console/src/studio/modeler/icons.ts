import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type { Element as Shape } from './model';
import type { Steps } from './steps';

interface Renderer {
  handlers: Record<string, (parent: SVGElement, element: Shape, attributes?: object) => SVGElement>;
}

const BEFORE = 1500;

/** Draws a step with the picture of its template, not with the sign of a BPMN task. */
export class StepIcons extends BaseRenderer {
  static readonly $inject = ['eventBus', 'bpmnRenderer', 'steps'];
  private readonly renderer: Renderer;
  private readonly steps: Steps;

  constructor(eventBus: never, bpmnRenderer: Renderer, steps: Steps) {
    super(eventBus, BEFORE);
    this.renderer = bpmnRenderer;
    this.steps = steps;
  }

  override canRender(element: object): boolean {
    return this.iconOf(element as Shape) !== undefined;
  }

  override drawShape(parent: SVGElement, element: object): SVGElement {
    const step = element as Shape;
    const drawn = this.renderer.handlers['bpmn:Task']?.(parent, step);
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    const attributes = { href: this.iconOf(step) ?? '', x: 6, y: 6, width: 18, height: 18 };
    for (const [name, value] of Object.entries(attributes)) icon.setAttribute(name, String(value));
    parent.append(icon);
    return drawn as SVGElement;
  }

  private iconOf({ businessObject, labelTarget }: Shape): string | undefined {
    return labelTarget ? undefined : this.steps.templateOf(businessObject)?.icon?.contents;
  }
}
