import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flows, open, processes } from './flows.mjs';

for (const flow of [...flows, ...processes]) {
  describe(flow.name, () => {
    it('draws every element', async () => {
      const { process, plane } = await open(flow.xml);
      const drawn = new Set(plane.planeElement.map((it) => it.bpmnElement.id));
      assert.deepEqual(
        process.flowElements.map((it) => it.id).filter((id) => !drawn.has(id)),
        [],
      );
    });

    it('draws sequence flows in right angles that start and end at their shapes', async () => {
      const { plane } = await open(flow.xml);
      const bounds = new Map(shapes(plane).map((it) => [it.bpmnElement.id, it.bounds]));
      for (const { bpmnElement, waypoint } of edges(plane)) {
        for (let i = 1; i < waypoint.length; i++) {
          const straight = waypoint[i].x === waypoint[i - 1].x || waypoint[i].y === waypoint[i - 1].y;
          assert.ok(straight, `${bpmnElement.id} is slanted`);
        }
        assert.ok(touches(bounds.get(bpmnElement.sourceRef.id), waypoint[0]), `${bpmnElement.id} starts in the air`);
        assert.ok(touches(bounds.get(bpmnElement.targetRef.id), waypoint.at(-1)), `${bpmnElement.id} ends in the air`);
      }
    });

    it('leads no sequence flow through a step or a label', async () => {
      const { plane } = await open(flow.xml);
      const boxes = shapes(plane).flatMap((it) => [
        { of: it.bpmnElement, bounds: it.bounds },
        ...(it.label?.bounds ? [{ of: it.bpmnElement, label: true, bounds: it.label.bounds }] : []),
      ]);
      for (const { bpmnElement, waypoint } of edges(plane)) {
        const ends = [bpmnElement.sourceRef, bpmnElement.targetRef];
        const own = new Set([...ends, ...ends.map((it) => it.attachedToRef), ...around(bpmnElement)].filter(Boolean));
        for (const { of, label, bounds } of boxes.filter((it) => it.label || !own.has(it.of))) {
          for (let i = 1; i < waypoint.length; i++) {
            const crossed = crosses(bounds, waypoint[i - 1], waypoint[i]);
            assert.ok(!crossed, `${bpmnElement.id} crosses ${label ? 'the label of ' : ''}${of.id}`);
          }
        }
      }
    });

    it('lets no label cover a step or another label', async () => {
      const { plane } = await open(flow.xml);
      const labels = plane.planeElement
        .filter((it) => it.label?.bounds)
        .map((it) => ({ of: it.bpmnElement, bounds: it.label.bounds }));
      const solid = shapes(plane).map((it) => ({ of: it.bpmnElement, bounds: it.bounds }));
      for (const label of labels) {
        const own = new Set([label.of, ...around(label.of)]);
        for (const other of [...solid, ...labels].filter((it) => !own.has(it.of))) {
          assert.ok(!overlap(label.bounds, other.bounds), `label of ${label.of.id} covers ${other.of.id}`);
        }
      }
    });
  });
}

/** The sub-processes an element stands in. */
function around({ $parent }) {
  return $parent ? [$parent, ...around($parent)] : [];
}

function shapes(plane) {
  return plane.planeElement.filter((it) => it.$type === 'bpmndi:BPMNShape');
}

function edges(plane) {
  return plane.planeElement.filter((it) => it.$type === 'bpmndi:BPMNEdge');
}

function touches({ x, y, width, height }, point) {
  const inside = point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
  const onSide = point.x === x || point.x === x + width || point.y === y || point.y === y + height;
  return inside && onSide;
}

function crosses(box, from, to) {
  return (
    Math.min(from.x, to.x) < box.x + box.width &&
    Math.max(from.x, to.x) > box.x &&
    Math.min(from.y, to.y) < box.y + box.height &&
    Math.max(from.y, to.y) > box.y
  );
}

function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
