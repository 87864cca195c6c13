// Opens every page of the built console in Chromium, wide and narrow, light and dark, and looks for what axe finds and what the
// content security policy blocks: `node dev/pages.mjs [folder for pictures] [pages, or all] [views]`. Needs `npm run build`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const PORT = 8182;
const base = `http://localhost:${PORT}/console`;
const pictures = process.argv[2];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const flow = (path) => fileURLToPath(new URL(`../../../../../bpmn/flows/${path}`, import.meta.url));
const browserAt = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const upload =
  (...files) =>
  async (page) => {
    await page.setInputFiles('input[type=file]', files.map(flow));
    await page.waitForSelector('.djs-container svg .djs-shape');
    await page.waitForSelector('.notice');
  };
const press = (name) => (page) => page.getByRole('button', { name }).first().click();

const setUpFactor = async (page) => {
  await press('Set up')(page);
  await page.waitForSelector('.qr');
};
const newKey = async (page) => {
  await press('New key')(page);
  await page.getByLabel('Check and publish flows').waitFor();
};

/** Name, address, what to do there, and the mood of the server. */
const PAGES = [
  [
    'sign-in-refused',
    '/sign-in',
    async (page) => {
      await page.getByLabel('Name').fill('ida');
      await page.locator('input[type=password]').fill('often');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForSelector('.notice');
    },
  ],
  ['sign-in', '/sign-in'],
  [
    'sign-in-code',
    '/sign-in',
    async (page) => {
      await page.getByLabel('Name').fill('ida');
      await page.locator('input[type=password]').fill('codes');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByLabel('Code').fill('111111');
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByText('This code is not valid now').waitFor();
    },
  ],
  ['welcome', '/welcome#new'],
  ['welcome-errors', '/welcome#reset', press('Go on')],
  ['welcome-join', '/welcome#join'],
  ['welcome-over', '/welcome#over'],
  ['flows', '/flows'],
  ['flows-empty', '/flows', null, 'empty'],
  ['flows-error', '/flows', (page) => page.waitForSelector('.blank', { timeout: 15_000 }), 'error'],
  ['flows-loading', '/flows', null, 'slow'],
  ['flow', '/flows/supportAssistant', (page) => page.waitForSelector('.djs-shape')],
  [
    'flow-steps',
    '/flows/leadCapture/versions/2',
    async (page) => {
      await page.waitForSelector('.djs-shape');
      await page.locator('summary').click();
    },
  ],
  ['publish', '/publish'],
  [
    'publish-problems',
    '/publish',
    async (page) => {
      await upload('lead-capture/lead-capture.bpmn', 'lead-capture/lead.form')(page);
      await page.locator('.problem').first().click();
    },
  ],
  ['publish-clean', '/publish', upload('appointment/appointment.bpmn')],
  ['sites', '/sites'],
  ['sites-empty', '/sites', null, 'empty'],
  ['site', '/sites/s2'],
  ['site-new-errors', '/sites/new', press('Create site')],
  ['members', '/members'],
  ['members-menu', '/members', press('Actions for jonas.kern@example.com')],
  ['members-invite', '/members', press('Invite')],
  [
    'members-prove',
    '/members',
    async (page) => {
      await press('Invite')(page);
      await page.getByRole('dialog').getByLabel('Name').fill('new.colleague@example.com');
      await page.getByLabel('Designer').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click();
      await page.getByRole('dialog', { name: 'Is it still you?' }).getByRole('button', { name: 'Confirm' }).click();
      await page.getByText('Enter it to go on').waitFor();
    },
    'stale',
  ],
  [
    'members-invited',
    '/members',
    async (page) => {
      await press('Invite')(page);
      await page.getByRole('dialog').getByLabel('Name').fill('new.colleague@example.com');
      await page.getByLabel('Designer').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click();
      await page.getByText('I have sent it').waitFor();
    },
  ],
  [
    'members-reset',
    '/members',
    async (page) => {
      await press('Actions for jonas.kern@example.com')(page);
      await page.getByRole('menuitem', { name: 'Reset password' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['keys', '/api-keys'],
  ['keys-empty', '/api-keys', null, 'empty'],
  ['keys-new', '/api-keys', newKey],
  [
    'keys-made',
    '/api-keys',
    async (page) => {
      await newKey(page);
      await page.getByRole('dialog').getByLabel('Name').fill('Build server');
      await page.getByLabel('Check and publish flows').click();
      await page.getByRole('button', { name: 'Make key' }).click();
      await page.getByText('I have put it in place').waitFor();
    },
  ],
  ['factor', '/account', setUpFactor],
  [
    'factor-codes',
    '/account',
    async (page) => {
      await setUpFactor(page);
      await page.getByLabel('Code that the app shows now').fill('123456');
      await press('Turn on')(page);
      await page.getByText('I have kept them').waitFor();
    },
  ],
  [
    'members-deactivate',
    '/members',
    async (page) => {
      await press('Actions for jonas.kern@example.com')(page);
      await page.getByRole('menuitem', { name: 'Deactivate' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['record', '/privacy', (page) => page.waitForSelector('#measures')],
  ['record-older', '/privacy/versions/1', (page) => page.waitForSelector('#measures')],
  ['record-empty', '/privacy', null, 'empty'],
  ['account', '/account'],
  ['account-end-all', '/account', press('Sign out everywhere else')],
  ['menu', '/flows', press(/Account menu/)],
  [
    'palette',
    '/flows',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['not-found', '/nowhere'],
];

if (pictures) mkdirSync(pictures, { recursive: true });
const only = process.argv[3] && process.argv[3] !== 'all' ? process.argv[3].split(',') : null;
const server = spawn(process.execPath, [fileURLToPath(new URL('mock.mjs', import.meta.url))], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: 'inherit',
});
const browser = await chromium.launch({
  executablePath: browserAt,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
let bad = 0;
try {
  await new Promise((done) => setTimeout(done, 500));
  const views = process.argv[4]?.split(',') ?? ['light-1280', 'light-820', 'dark-1280', 'dark-820'];
  for (const view of views) {
    const [colorScheme, width] = view.split('-');
    await look({ colorScheme, width: Number(width) });
  }
} finally {
  await browser.close();
  server.kill();
}
console.log(bad === 0 ? 'Nothing found' : `${bad} found`);
process.exitCode = bad === 0 ? 0 : 1;

async function look({ colorScheme, width }) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 860 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  let signedIn = false;
  for (const [name, path, act, mood] of PAGES.filter(([name]) => !only || only.includes(name))) {
    const outside = path === '/sign-in' || path.startsWith('/welcome');
    if (outside === signedIn || !signedIn) signedIn = await sign(context, !outside);
    await context.addCookies([{ name: 'MOCK', value: mood ?? 'none', url: base }]);
    const page = await context.newPage();
    const said = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(base + path);
    await page.waitForSelector(mood === 'slow' ? '[aria-busy]' : 'h1');
    if (mood !== 'slow')
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), null, { timeout: 15_000 });
    if (act) await act(page);
    await page.waitForTimeout(350);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) said.push('is wider than the window');
    // Through the protocol of the browser, which the policy does not bind.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    for (const { id, nodes } of violations)
      said.push(`axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    const failures = said.filter((text) => !/Failed to load resource/.test(text));
    for (const text of failures) console.log(`${name} ${colorScheme} ${width}: ${text}`);
    bad += failures.length;
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    await page.close();
  }
  await context.close();
}

/** Makes sure that somebody is signed in, or nobody. */
async function sign(context, wanted) {
  const headers = { 'X-XSRF-TOKEN': 'mock' };
  const url = `http://localhost:${PORT}/api/v1/session`;
  if (wanted) await context.request.post(url, { headers, data: { name: 'ida.vogt@example.com', password: 'proven' } });
  else await context.request.delete(url, { headers });
  return wanted;
}
