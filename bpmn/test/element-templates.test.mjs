import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { json, ROOT } from './flows.mjs';

const { validate } = createRequire(import.meta.url)('@bpmn-io/element-templates-validator');
const folder = join(ROOT, 'element-templates');

describe('the element templates', () => {
  for (const file of readdirSync(folder).filter((it) => it.endsWith('.json'))) {
    it(`${file} fits the official schema, so that modelers accept it`, () => {
      const { valid, errors } = validate(json(join(folder, file)));
      assert.ok(valid, JSON.stringify(errors?.map((it) => it.message)));
    });
  }
});
