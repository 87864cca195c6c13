import { diff } from 'bpmn-js-differ';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda';
import { type Change, changesOf, type Described } from './differences';

interface Node {
  $type: string;
  $instanceOf?: (type: string) => boolean;
  id?: string;
  name?: string;
  get: <T = unknown>(name: string) => T;
  set: (name: string, value: unknown) => void;
}

/** Compares two diagrams as BPMN, not as text. */
export async function compare(was: string, is: string): Promise<Change[]> {
  const [before, after] = await Promise.all([read(was), read(is)]);
  const { _added, _removed, _changed, _layoutChanged } = diff(before, after);
  const [known, now] = [described(before), described(after)];
  // Elements that carry only layout, such as labels, have no name that anybody knows.
  const ids = (found: Record<string, unknown>) => Object.keys(found).filter((id) => known.has(id) || now.has(id));
  return changesOf(
    { added: ids(_added), removed: ids(_removed), changed: ids(_changed), moved: ids(_layoutChanged) },
    known,
    now,
  );
}

async function read(xml: string): Promise<Node> {
  const moddle = new BpmnModdle({ camunda });
  const { rootElement } = (await moddle.fromXML(xml)) as unknown as { rootElement: Node };
  // The differ fails on shapes of elements that do not exist; a modeler leaves them out too.
  for (const diagram of rootElement.get<Node[] | undefined>('diagrams') ?? []) {
    const plane = diagram.get<Node>('plane');
    const shapes = plane.get<Node[]>('planeElement');
    plane.set(
      'planeElement',
      shapes.filter((shape) => shape.get('bpmnElement')),
    );
  }
  return rootElement;
}

function described(definitions: Node): Map<string, Described> {
  const all = new Map<string, Described>();
  const visit = (scope: Node) => {
    for (const element of scope.get<Node[] | undefined>('flowElements') ?? []) {
      if (element.id) all.set(element.id, { name: element.name ?? wayOf(element), facts: factsOf(element) });
      if (element.$instanceOf?.('bpmn:SubProcess')) visit(element);
    }
  };
  for (const root of definitions.get<Node[]>('rootElements')) {
    if (root.$type !== 'bpmn:Process') continue;
    if (root.id) all.set(root.id, { name: root.name ?? root.id, facts: own({ name: root.name }) });
    visit(root);
  }
  return all;
}

/** An arrow without a name is known by what it connects. */
function wayOf(element: Node): string {
  if (element.$type !== 'bpmn:SequenceFlow') return '';
  const [from, to] = ['sourceRef', 'targetRef'].map((end) => element.get<Node | undefined>(end));
  return `${from?.name ?? from?.id} → ${to?.name ?? to?.id}`;
}

function factsOf(element: Node): Record<string, string> {
  const get = <T>(name: string) => (element.get ? element.get<T>(name) : undefined);
  const body = (node: Node | undefined) => node?.get<string | undefined>('body');
  const event = get<Node[] | undefined>('eventDefinitions')?.[0];
  const isArrow = element.$type === 'bpmn:SequenceFlow';
  return own({
    name: element.name,
    template: get<string>('camunda:modelerTemplate'),
    templateVersion: get<string>('camunda:modelerTemplateVersion'),
    condition: isArrow ? body(get<Node>('conditionExpression')) : undefined,
    source: isArrow ? get<Node>('sourceRef')?.id : undefined,
    target: isArrow ? get<Node>('targetRef')?.id : undefined,
    default: get<Node>('default')?.id,
    called: get<string>('calledElement'),
    attached: get<Node>('attachedToRef')?.id,
    interrupting: get<boolean>('cancelActivity') === undefined ? undefined : String(get<boolean>('cancelActivity')),
    duration: event?.$type === 'bpmn:TimerEventDefinition' ? body(event.get<Node>('timeDuration')) : undefined,
    error:
      event?.$type === 'bpmn:ErrorEventDefinition'
        ? event.get<Node | undefined>('errorRef')?.get<string>('errorCode')
        : undefined,
    ...fieldsOf(get<Node>('extensionElements')),
  });
}

function fieldsOf(extension: Node | undefined): Record<string, string | undefined> {
  const parts = extension?.get<Node[]>('values') ?? [];
  const fields = parts
    .filter(({ $type }) => $type === 'camunda:Properties')
    .flatMap((part) => part.get<Node[]>('values'));
  return Object.fromEntries(fields.map((field) => [`field:${field.get<string>('name')}`, field.get<string>('value')]));
}

function own(facts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => Boolean(fact[1])));
}
