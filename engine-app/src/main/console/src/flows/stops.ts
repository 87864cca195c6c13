const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const WAITING = ['receiveTask', 'userTask', 'serviceTask', 'intermediateCatchEvent', 'callActivity'];

/** Where a conversation can rest in a flow. */
export interface Stop {
  id: string;
  name: string;
}

export function stopsOf(bpmn: string): Stop[] {
  const diagram = new DOMParser().parseFromString(bpmn, 'application/xml');
  const stops = [...diagram.getElementsByTagName('*')].filter(
    ({ localName, namespaceURI }) => namespaceURI === BPMN && WAITING.includes(localName),
  );
  return stops
    .map((element) => ({ id: element.getAttribute('id') ?? '', name: element.getAttribute('name') ?? '' }))
    .filter(({ id }) => id !== '')
    .sort((a, b) => (a.name || a.id).localeCompare(b.name || b.id));
}
