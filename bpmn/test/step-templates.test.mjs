import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fields, flows, json, open, ROOT, steps, template } from './flows.mjs';

const folder = join(ROOT, 'element-templates');
const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((it) => it.endsWith('.json')) : [];
const templates = new Map(
  files.flatMap((file) => json(join(folder, file))).map((it) => [`${it.id} ${it.version}`, it]),
);
const skip = templates.size === 0 && 'bpmn/element-templates has not been generated';

for (const flow of flows) {
  describe(flow.name, { skip }, () => {
    it('uses only step templates that exist, on the element they are made for', async () => {
      for (const step of steps((await open(flow.xml)).process)) {
        const found = templateOf(step);
        assert.ok(found, `${step.id} uses ${template(step)}, which does not exist`);
        assert.ok([found.elementType?.value, ...found.appliesTo].includes(step.$type), `${step.id} is a ${step.$type}`);
      }
    });

    it('fills in every required field and none that a template does not have', async () => {
      for (const step of steps((await open(flow.xml)).process)) {
        const declared = templateOf(step).properties.filter((it) => it.binding.type === 'camunda:property');
        const known = new Set(declared.map((it) => it.binding.name));
        const required = declared.filter((it) => it.constraints?.notEmpty && it.value === undefined);
        const filled = fields(step);
        assert.deepEqual(
          Object.keys(filled).filter((name) => !known.has(name)),
          [],
          `${step.id}: unknown fields`,
        );
        assert.deepEqual(
          required.filter((it) => !filled[it.binding.name]),
          [],
          `${step.id}: missing fields`,
        );
      }
    });
  });
}

function templateOf(step) {
  return templates.get(`${template(step)} ${step.get('camunda:modelerTemplateVersion')}`);
}
