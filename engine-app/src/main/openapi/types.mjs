// docs/openapi.json as TypeScript: src/openapi.d.ts. With --check it only says whether that is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const at = (path) => new URL(path, import.meta.url);
const document = at('../../../../docs/openapi.json');
const types = at('../console/src/openapi.d.ts');
const HEAD =
  '// Made from docs/openapi.json by engine-app/src/main/openapi/types.mjs. Do not edit: npm run types -w @smartconvo/console.\n\n';

const current = HEAD + astToString(await openapiTS(document, { alphabetize: true }));
if (!process.argv.includes('--check')) {
  writeFileSync(types, current);
} else if (readFileSync(types, 'utf8') !== current) {
  process.stderr.write(`${fileURLToPath(types)} is out of date: npm run types -w @smartconvo/console\n`);
  process.exitCode = 1;
}
