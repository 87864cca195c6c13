import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flows, open, template } from './flows.mjs';

const ALLOWED = new Set([
  'camunda:modelerTemplate',
  'camunda:modelerTemplateVersion',
  'camunda:properties',
  'camunda:property',
]);

for (const flow of flows) {
  describe(flow.name, () => {
    it('holds nothing an engine could execute', () => {
      assert.deepEqual(
        [...engineWords(flow.xml)].filter((word) => !ALLOWED.has(word)),
        [],
      );
      assert.doesNotMatch(flow.xml, /\$\{|#\{|<!DOCTYPE|<!ENTITY/);
    });

    it('branches by FEEL conditions only', async () => {
      const { process } = await open(flow.xml);
      const conditions = process.flowElements.map((it) => it.conditionExpression).filter(Boolean);
      assert.ok(conditions.length > 0);
      assert.deepEqual(new Set(conditions.map((it) => it.language)), new Set(['feel']));
    });

    it('gives every task a step template', async () => {
      const { process } = await open(flow.xml);
      const bare = process.flowElements.filter((it) => it.$type.endsWith('Task') && !template(it));
      assert.deepEqual(
        bare.map((it) => it.id),
        [],
      );
    });
  });
}

/** Every word of the engine's namespace that stands in the diagram, attribute or element. */
function engineWords(xml) {
  return new Set([...xml.matchAll(/[<\s](camunda:\w+)/g)].map(([, word]) => word));
}
