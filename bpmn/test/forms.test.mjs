import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fields, flows, json, open, steps } from './flows.mjs';

/** What the widget renders natively; see docs/widget-protocol.md. */
const TYPES = ['textfield', 'textarea', 'number', 'datetime', 'select', 'radio', 'checkbox', 'checklist', 'text'];

for (const flow of flows) {
  const forms = flow.files.filter((it) => it.endsWith('.form'));
  const purposes = new Set(flow.about.purposes.map((it) => it.id));

  describe(flow.name, () => {
    it('ships the forms it shows, and shows the forms it ships', async () => {
      const shown = steps((await open(flow.xml)).process)
        .map((it) => fields(it).form)
        .filter(Boolean);
      assert.deepEqual(new Set(shown), new Set(forms));
    });

    it('shows form fields the widget can render, each with a key and a label', () => {
      for (const { components } of forms.map((it) => json(join(flow.folder, it)))) {
        const keys = components.map((it) => it.key);
        assert.equal(new Set(keys).size, keys.length, 'two fields share a key');
        for (const { id, type, key, label } of components) {
          assert.ok(TYPES.includes(type), `${id} is a ${type}`);
          assert.ok(type === 'text' || (/^[a-z][A-Za-z0-9]*$/.test(key) && label), `${id} has no key or label`);
        }
      }
    });

    it('explains every purpose it asks for, and asks for every purpose it uses', async () => {
      const all = steps((await open(flow.xml)).process);
      const used = all.map((it) => fields(it).purpose).filter(Boolean);
      const asked = all.filter((it) => it.get('modelerTemplate') === 'io.smartconvo.consent');
      const inForms = forms.flatMap((it) => json(join(flow.folder, it)).components).map((it) => it.properties?.purpose);
      assert.deepEqual(new Set([...used, ...inForms.filter(Boolean)]), purposes);
      assert.deepEqual(new Set(asked.map((it) => fields(it).purpose)), purposes);
      for (const { notices } of flow.about.purposes) {
        const { text, accept, refuse } = notices[flow.about.locale];
        assert.ok(text && accept && refuse);
      }
    });
  });
}

describe('purposes', () => {
  it('mean the same in every flow, as one shop may run them all', () => {
    const known = new Map();
    for (const purpose of flows.flatMap((flow) => flow.about.purposes)) {
      assert.deepEqual(purpose, known.get(purpose.id) ?? purpose);
      known.set(purpose.id, purpose);
    }
  });
});
