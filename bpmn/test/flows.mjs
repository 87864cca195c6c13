import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

export const ROOT = join(import.meta.dirname, '..');

/** Every shipped flow: its folder's name, its files, and the XML of its diagram. */
export const flows = readdirSync(join(ROOT, 'flows'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const folder = join(ROOT, 'flows', name);
    return {
      name,
      folder,
      files: readdirSync(folder, { recursive: true }),
      xml: readFileSync(join(folder, `${name}.bpmn`), 'utf8'),
      about: json(join(folder, 'flow.json')),
    };
  });

/** Every process of the platform's own, in the same shape; it has no golden conversation. */
export const processes = readdirSync(join(ROOT, 'processes'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const folder = join(ROOT, 'processes', name);
    return { name, folder, xml: readFileSync(join(folder, `${name}.bpmn`), 'utf8') };
  });

export function json(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Opens a diagram as bpmn-js does, with the Camunda 7 descriptor the modelers use for step templates. */
export async function open(xml) {
  const moddle = new BpmnModdle({ camunda });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  return {
    moddle,
    definitions: rootElement,
    warnings,
    process: rootElement.rootElements.find((element) => element.$type === 'bpmn:Process'),
    plane: rootElement.diagrams[0].plane,
    save: async () => (await moddle.toXML(rootElement, { format: true })).xml,
  };
}

/** The fields of a step as the designer filled them in. */
export function fields(element) {
  const values = element.extensionElements?.get('values') ?? [];
  const properties = values.flatMap((value) => value.get('values') ?? []);
  return Object.fromEntries(properties.map((property) => [property.name, property.value]));
}

export function steps(process) {
  return process.flowElements.filter((element) => template(element));
}

export function template(element) {
  return element.get('camunda:modelerTemplate');
}
