import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { flows, open, ROOT } from './flows.mjs';

const pictures = join(ROOT, '..', 'engine-app', 'src', 'main', 'resources', 'static', 'demo', 'flows');

for (const flow of flows) {
  it(`the picture of ${flow.name} shows the diagram as it is; else run npm run render`, async () => {
    const svg = readFileSync(join(pictures, `${flow.name}.svg`), 'utf8');
    const { plane } = await open(flow.xml);
    const shapes = plane.planeElement.filter((it) => it.$type === 'bpmndi:BPMNShape');
    for (const { bpmnElement, bounds } of shapes) {
      const group = `data-element-id="${bpmnElement.id}" transform="matrix(1 0 0 1 ${bounds.x} ${bounds.y})"`;
      assert.ok(svg.includes(group), `${bpmnElement.id} is not drawn at ${bounds.x}, ${bounds.y}`);
    }
    const drawn = new Set(svg.match(/data-element-id="[^"]*(?<!_label)"/g));
    assert.equal(drawn.size, plane.planeElement.length, 'the picture shows elements the diagram no longer has');
  });
}
