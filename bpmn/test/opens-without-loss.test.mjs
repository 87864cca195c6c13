import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flows, open } from './flows.mjs';

for (const flow of flows) {
  describe(flow.name, () => {
    it('opens without a warning', async () => {
      assert.deepEqual((await open(flow.xml)).warnings, []);
    });

    it('is saved byte for byte as it was opened', async () => {
      assert.equal(await (await open(flow.xml)).save(), flow.xml);
    });

    it('means the same after it was saved, diagram and step fields included', async () => {
      const before = await open(flow.xml);
      const after = await open(await before.save());
      assert.deepEqual(tree(after.definitions), tree(before.definitions));
    });
  });
}

/** The model as plain data: containment nested, references as ids. */
function tree(element) {
  const properties = element.$descriptor.properties.filter((property) => element.get(property.name) !== undefined);
  return {
    type: element.$type,
    attributes: element.$attrs,
    ...Object.fromEntries(properties.map((property) => [property.name, value(element.get(property.name), property)])),
  };
}

function value(it, property) {
  if (Array.isArray(it)) {
    return it.map((one) => value(one, property));
  }
  if (!it?.$type) {
    return it;
  }
  return property.isReference ? it.id : tree(it);
}
