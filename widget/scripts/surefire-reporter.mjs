import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../target/surefire-reports', import.meta.url));
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const printable = (c) => c >= ' ' || c === '\n' || c === '\t';
const xml = (text) =>
  [...String(text)]
    .filter(printable)
    .join('')
    .replace(/[&<>"]/g, (c) => escapes[c]);

/** Writes one TEST-*.xml per test file, as Surefire does, so that Java and TypeScript tests are counted alike. */
export class SurefireReporter {
  constructor(prefix, reports = folder) {
    this.prefix = prefix;
    this.reports = reports;
  }

  onTestRunEnd(modules) {
    mkdirSync(this.reports, { recursive: true });
    for (const module of modules) {
      const name = `${this.prefix}.${basename(module.moduleId).replace(/\.test\.\w+$/, '')}`;
      writeFileSync(`${this.reports}/TEST-${name}.xml`, suite(name, [...module.children.allTests()], module.errors()));
    }
  }
}

function suite(name, tests, errors) {
  const count = (state) => tests.filter((test) => test.result().state === state).length;
  const time = (ms) => ((ms ?? 0) / 1000).toFixed(3);
  const total = tests.reduce((sum, test) => sum + (test.diagnostic()?.duration ?? 0), 0);
  const cases = tests.map((test) => {
    const { state, errors: failures = [] } = test.result();
    const inner =
      state === 'failed'
        ? failures.map((f) => `<failure message="${xml(f.message)}">${xml(f.stack ?? '')}</failure>`).join('')
        : state === 'skipped'
          ? '<skipped/>'
          : '';
    return `  <testcase name="${xml(test.fullName)}" classname="${xml(name)}" time="${time(test.diagnostic()?.duration)}">${inner}</testcase>`;
  });
  const broken = errors.map(
    (e) => `  <testcase name="loads" classname="${xml(name)}" time="0"><error message="${xml(e.message)}"/></testcase>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${xml(name)}" tests="${tests.length + broken.length}" failures="${count('failed')}" errors="${broken.length}" skipped="${count('skipped')}" time="${time(total)}">`,
    ...cases,
    ...broken,
    '</testsuite>',
    '',
  ].join('\n');
}
