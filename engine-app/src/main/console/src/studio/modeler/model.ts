/** The parts of bpmn-js that the studio talks to, with the types it needs. */

export interface Moddle {
  id: string;
  $type: string;
  $attrs?: Record<string, string>;
  $parent?: Moddle;
  $descriptor: { properties: { name: string; ns: { name: string; localName: string; prefix: string } }[] };
  $instanceOf: (type: string) => boolean;
  get: <T = string | undefined>(name: string) => T;
  set: (name: string, value: unknown) => void;
  name?: string;
}

export interface Element {
  id: string;
  type: string;
  parent?: Element;
  host?: Element;
  source?: Element;
  target?: Element;
  incoming: Element[];
  outgoing: Element[];
  waypoints?: { x: number; y: number }[];
  labelTarget?: Element;
  x: number;
  y: number;
  width: number;
  height: number;
  businessObject: Moddle;
}

export interface Modeling {
  updateProperties: (element: Element, properties: Record<string, unknown>) => void;
  updateModdleProperties: (element: Element, moddle: Moddle, properties: Record<string, unknown>) => void;
  removeElements: (elements: Element[]) => void;
  appendShape: (source: Element, shape: object, position: { x: number; y: number }) => Element;
  connect: (source: Element, target: Element) => Element;
  moveElements: (elements: Element[], delta: { x: number; y: number }) => void;
  layoutConnection: (connection: Element) => void;
  reconnectStart: (connection: Element, source: Element, point: { x: number; y: number }) => void;
}

export interface Registry {
  get: (id: string) => Element | undefined;
  getAll: () => Element[];
  getGraphics: (element: Element) => SVGElement;
}

export interface Factory {
  create: (type: string, attributes?: Record<string, unknown>) => Moddle;
}

export interface ElementFactory {
  createShape: (attributes: Record<string, unknown>) => Element;
}

export interface Canvas {
  getRootElement: () => Element;
  zoom: (to?: number | 'fit-viewport', centre?: 'auto') => number;
  viewbox: (box?: { x: number; y: number; width: number; height: number }) => {
    inner: { x: number; y: number; width: number; height: number };
    outer: { width: number; height: number };
  };
  scrollToElement: (element: Element, padding?: number) => void;
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
}

export interface Selection {
  select: (elements: Element | Element[] | null) => void;
  get: () => Element[];
}

export interface CommandStack {
  execute: (command: string, context: unknown) => void;
  registerHandler: (command: string, handler: unknown) => void;
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
}

export interface EventBus {
  on: (
    event: string | string[],
    priority: number | ((event: never) => void),
    listener?: (event: never) => unknown,
  ) => void;
  fire: (event: string, payload?: unknown) => void;
}

export interface ElementTemplates {
  get: (element: Element) => { id: string; version: number } | undefined;
  getLatest: (id?: string) => { id: string; version: number }[];
  applyTemplate: (element: Element, template: unknown) => Element;
}

export type Translate = (text: string, values?: Record<string, string>) => string;

export const isOf = (element: Element, ...types: string[]): boolean =>
  types.some((type) => element.businessObject.$instanceOf(type));

/** The fields of a step, by name. */
export function fieldsOf({ businessObject }: Element): Record<string, string> {
  return Object.fromEntries(
    propertiesOf(businessObject).map((field) => [field.get('name') ?? '', field.get('value') ?? '']),
  );
}

export function propertiesOf(step: Moddle): Moddle[] {
  if (!step.$instanceOf('bpmn:BaseElement')) return [];
  const values = step.get<Moddle | undefined>('extensionElements')?.get<Moddle[]>('values') ?? [];
  return values
    .filter((value) => value.$type === 'camunda:Properties')
    .flatMap((value) => value.get<Moddle[]>('values') ?? []);
}

export function eventOf(element: Element): Moddle | undefined {
  return isOf(element, 'bpmn:Event') ? element.businessObject.get<Moddle[]>('eventDefinitions')?.[0] : undefined;
}
