// Runs the browser tests where a Chromium is found, and says loudly where not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const chromium = process.env.CHROMIUM ?? known.find((path) => existsSync(path));
if (!chromium) {
  console.warn("\n  ******  The widget's browser tests are SKIPPED: no Chromium. Set CHROMIUM to one.  ******\n");
  process.exit(0);
}
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'vitest.browser.mjs', ...process.argv.slice(2)],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: chromium },
  },
);
process.exit(status ?? 1);
