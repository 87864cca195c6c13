// What Maven calls: `build`, `test` or `browser`, and of which workspace. Installs the packages of the lock file first, unless
// they are there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST = [20, 19];
const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = { build: ['build'], test: ['check', 'test'], browser: ['test:browser'] };

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  fail(`Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`);
}

const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const marker = `${root}node_modules/.installed-lock`;
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
  console.log('Installing the packages of package-lock.json (once)');
  npm('ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(marker, lock);
}
const [what, workspace = 'widget'] = process.argv.slice(2);
for (const script of scripts[what] ?? fail('build, test or browser?')) npm('run', '--silent', script, '-w', workspace);

function npm(...args) {
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) fail(`npm, which comes with Node, could not be started: ${error.message}`);
  if (status) process.exit(status);
}

function fail(text) {
  console.error(`\n  ${text}\n`);
  process.exit(1);
}
