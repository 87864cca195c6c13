import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flows, open, processes } from './flows.mjs';

const KINDS = {
  'bpmn:StartEvent': 'event',
  'bpmn:EndEvent': 'end',
  'bpmn:IntermediateCatchEvent': 'event',
  'bpmn:BoundaryEvent': 'event',
  'bpmn:ExclusiveGateway': 'gateway',
  'bpmn:ParallelGateway': 'gateway',
  'bpmn:EventBasedGateway': 'gateway',
  'bpmn:SequenceFlow': 'flow',
};

for (const flow of [...flows, ...processes]) {
  describe(flow.name, () => {
    it('names its process after its folder', async () => {
      const { process } = await open(flow.xml);
      const camelCase = flow.name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      assert.equal(process.id, camelCase);
      assert.equal(process.isExecutable, true);
    });

    it('gives every element an id that says its kind and what it is about', async () => {
      const { process } = await open(flow.xml);
      for (const { id, $type } of elements(process)) {
        assert.match(id, new RegExp(`^${KINDS[$type] ?? 'step'}_[a-z][A-Za-z0-9]*$`), `${id} (${$type})`);
      }
    });

    it('labels every node', async () => {
      const { process } = await open(flow.xml);
      const bare = elements(process).filter((it) => it.$type !== 'bpmn:SequenceFlow' && !it.name);
      assert.deepEqual(
        bare.map((it) => it.id),
        [],
      );
    });

    it('catches errors by a literal code in camelCase', async () => {
      const { definitions } = await open(flow.xml);
      for (const error of definitions.rootElements.filter((it) => it.$type === 'bpmn:Error')) {
        assert.match(error.errorCode, /^[a-z][A-Za-z]*$/);
        assert.equal(error.id, `error_${error.errorCode}`);
      }
    });
  });
}

/** The elements of a process and of the sub-processes in it. */
function elements({ flowElements = [] }) {
  return flowElements.flatMap((it) => [it, ...elements(it)]);
}
