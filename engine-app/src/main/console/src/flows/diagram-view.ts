import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

export interface Mark {
  element: string;
  kind: 'error' | 'warning' | 'added' | 'removed' | 'changed' | 'moved' | 'covered' | 'uncovered';
}

export type StepKind = 'start' | 'end' | 'event' | 'gateway' | 'process' | 'task';

/** One node, for those who do not see the diagram. */
export interface Step {
  id: string;
  kind: StepKind;
  name: string;
  next: string[];
}

interface Shape {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  waypoints?: { x: number; y: number }[];
  businessObject: {
    $type: string;
    name?: string;
    $instanceOf: (type: string) => boolean;
    outgoing?: { name?: string; targetRef?: { id: string; name?: string } }[];
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  zoom: (to?: number | 'fit-viewport', centre?: 'auto') => number;
  viewbox: (box?: Box) => { outer: { width: number; height: number } };
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
}

interface Registry {
  get: (id: string) => Shape | undefined;
  filter: (test: (shape: Shape) => boolean) => Shape[];
}

const LOOKED_AT = 'looked-at';

/** Small enough to see what is around, large enough to read. */
const READING_SCALE = 0.9;

/** A flow's diagram in a node of the page; everything the console knows of bpmn-js. */
export class DiagramView {
  private readonly node: HTMLElement;
  protected readonly viewer: NavigatedViewer;
  private marks: Mark[] = [];
  private seen: string | null = null;

  constructor(node: HTMLElement) {
    this.node = node;
    this.viewer = new NavigatedViewer({
      container: node,
      bpmnRenderer: {
        defaultFillColor: 'var(--diagram-fill)',
        defaultStrokeColor: 'var(--diagram-stroke)',
        defaultLabelColor: 'var(--diagram-label)',
      },
      // The wheel scrolls the page until somebody works in the diagram.
      zoomScroll: { enabled: false },
    });
    node.addEventListener('focusin', () => this.wheel(true));
    node.addEventListener('focusout', () => this.wheel(false));
  }

  async draw(xml: string): Promise<Step[]> {
    await this.viewer.importXML(xml);
    this.fit();
    return this.steps();
  }

  destroy(): void {
    this.viewer.destroy();
    this.node.replaceChildren();
  }

  name(label: string): void {
    const drawing = this.node.querySelector('svg');
    drawing?.setAttribute('role', 'group');
    drawing?.setAttribute('aria-label', label);
  }

  fit(): void {
    const scale = this.canvas.zoom('fit-viewport', 'auto');
    this.canvas.zoom(scale * 0.94, 'auto');
  }

  zoom(direction: 1 | -1): void {
    this.viewer.get<{ stepZoom: (delta: number) => void }>('zoomScroll').stepZoom(direction * 2);
  }

  mark(marks: Mark[]): void {
    for (const { element, kind } of this.marks) this.canvas.removeMarker(element, kind);
    this.marks = marks.filter(({ element }) => this.has(element));
    for (const { element, kind } of this.marks) this.canvas.addMarker(element, kind);
  }

  lookAt(element: string | null): void {
    if (this.seen) this.canvas.removeMarker(this.seen, LOOKED_AT);
    this.seen = element && this.has(element) ? element : null;
    if (!this.seen) return;
    this.canvas.addMarker(this.seen, LOOKED_AT);
    this.centre(this.seen);
    this.node.scrollIntoView({ block: 'nearest' });
  }

  protected get canvas(): Canvas {
    return this.viewer.get<Canvas>('canvas');
  }

  protected get registry(): Registry {
    return this.viewer.get<Registry>('elementRegistry');
  }

  protected has(element: string): boolean {
    return this.registry.get(element) !== undefined;
  }

  private wheel(on: boolean): void {
    this.viewer.get<{ toggle: (on: boolean) => void }>('zoomScroll').toggle(on);
  }

  private centre(element: string): void {
    const shape = this.registry.get(element);
    if (!shape) return;
    const scale = Math.max(this.canvas.zoom(), READING_SCALE);
    const { outer } = this.canvas.viewbox();
    const box = boxOf(shape);
    const [width, height] = [outer.width / scale, outer.height / scale];
    const [x, y] = [box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2];
    this.canvas.viewbox({ x, y, width, height });
  }

  /** From left to right, as it is read. */
  private steps(): Step[] {
    const nodes = this.registry.filter(
      ({ id, businessObject }) => businessObject.$instanceOf('bpmn:FlowNode') && !id.endsWith('_label'),
    );
    return nodes
      .toSorted((a, b) => (a.x ?? 0) - (b.x ?? 0) || (a.y ?? 0) - (b.y ?? 0))
      .map(({ id, businessObject }) => ({
        id,
        kind: kindOf(businessObject),
        name: businessObject.name ?? '',
        next: (businessObject.outgoing ?? []).map(
          ({ name, targetRef }) => (name ? `${name}: ` : '') + (targetRef?.name ?? targetRef?.id ?? ''),
        ),
      }));
  }
}

/** Of a line, the box around it. */
function boxOf({ x = 0, y = 0, width = 0, height = 0, waypoints }: Shape): Box {
  if (!waypoints) return { x, y, width, height };
  const [xs, ys] = [waypoints.map((point) => point.x), waypoints.map((point) => point.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function kindOf(node: Shape['businessObject']): StepKind {
  if (node.$instanceOf('bpmn:StartEvent')) return 'start';
  if (node.$instanceOf('bpmn:EndEvent')) return 'end';
  if (node.$instanceOf('bpmn:Event')) return 'event';
  if (node.$instanceOf('bpmn:Gateway')) return 'gateway';
  if (node.$instanceOf('bpmn:SubProcess')) return 'process';
  return 'task';
}
