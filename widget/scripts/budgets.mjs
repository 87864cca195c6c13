// The size of what a visitor's browser loads, in brotli, against what docs/widget.md promises.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const LOADER = 1_500;
const FIRST_OPEN = 20_000;
const CHUNK = 8_000;

export const BEST = {
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};

const weigh = (file) => brotliCompressSync(readFileSync(file), { params: BEST }).length;

export function checkBudgets(out) {
  const assets = readdirSync(`${out}/assets`).filter((name) => name.endsWith('.js'));
  const size = (name) => weigh(`${out}/assets/${name}`);
  const chat = assets.filter((name) => name.startsWith('chat-'));
  const optional = assets.filter((name) => !chat.includes(name));
  const locales = optional.filter((name) => /^[a-z]{2}-/.test(name)).map(size);
  const rows = [
    ['loader', weigh(`${out}/smartconvo.js`), LOADER],
    ['first open', chat.map(size).reduce((a, b) => a + b, 0) + Math.max(0, ...locales), FIRST_OPEN],
    ['banner', weigh(`${out}/watch.js`), CHUNK],
    ['report', weigh(`${out}/report.js`), CHUNK],
    ...optional.map((name) => [name.replace(/-[\w-]{8}\.js$/, ''), size(name), CHUNK]),
  ];
  for (const [name, bytes, budget] of rows) {
    const verdict = bytes <= budget ? '' : '  OVER BUDGET';
    console.log(`widget ${name.padEnd(12)} ${String(bytes).padStart(6)} of ${budget} bytes${verdict}`);
  }
  return rows.every(([, bytes, budget]) => bytes <= budget);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kept = checkBudgets(fileURLToPath(new URL('../target/classes/static/widget/v1', import.meta.url)));
  if (!kept) process.exit(1);
}
