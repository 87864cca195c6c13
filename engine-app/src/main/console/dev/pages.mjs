// Opens every page of the built console in Chromium, wide and narrow, light and dark, and looks for what axe finds and what the
// content security policy blocks: `node dev/pages.mjs [folder for pictures] [pages, or all] [views]`. Needs `npm run build`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const PORT = Number(process.env.PORT ?? 8182);
const base = `http://localhost:${PORT}/console`;
const pictures = process.argv[2];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const flow = (path) => fileURLToPath(new URL(`../../../../../bpmn/flows/${path}`, import.meta.url));
const browserAt = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** A flow whose gateway lost its default. */
const faulty = {
  name: 'lead-capture.bpmn',
  mimeType: 'application/xml',
  buffer: Buffer.from(
    readFileSync(flow('lead-capture/lead-capture.bpmn'), 'utf8').replace(' default="flow_mayContactNo"', ''),
  ),
};

const upload =
  (...files) =>
  async (page) => {
    await page.setInputFiles('input[type=file]', files);
    await page.waitForSelector('.djs-container svg .djs-shape');
    await page.waitForSelector('.notice');
  };
const press = (name) => (page) => page.getByRole('button', { name }).first().click();

const dialog = (name) => async (page) => {
  await press(name)(page);
  await page.getByRole('dialog').waitFor();
};

const request = (number) => `/requests/${number}0000000-0000-4000-8000-000000000000`;

const setUpFactor = async (page) => {
  await press('Set up')(page);
  await page.waitForSelector('.qr');
};
const newKey = async (page) => {
  await press('New key')(page);
  await page.getByLabel('Check and publish flows').waitFor();
};
const drawn = async (page) => {
  await page.waitForSelector('.djs-shape', { timeout: 45_000 });
  await page.waitForTimeout(900);
};
const tab = (name) => async (page) => {
  await drawn(page);
  await page.getByRole('tab', { name }).click();
};
/** By script: on a large diagram an element may stand outside the window. */
async function choose(page, element) {
  await drawn(page);
  await page.evaluate((id) => {
    const hit = document.querySelector(`[data-element-id="${id}"] .djs-hit`);
    for (const type of ['mousedown', 'mouseup', 'click']) hit.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  }, element);
  await page.waitForTimeout(300);
}
/** The preview of the chat, open, and back within reach. */
async function shown(page) {
  await page.frameLocator('iframe').locator('smartconvo-widget [role=dialog]').waitFor();
  await page.waitForSelector('iframe:not([inert])');
}

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
    'flow-tested',
    '/flows/supportAssistant',
    async (page) => {
      await page.waitForSelector('.djs-shape');
      await press('Run tests')(page);
      await page.waitForSelector('.test-results');
    },
  ],
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
      await upload(faulty)(page);
      await page.locator('.problem').first().click();
    },
  ],
  ['publish-clean', '/publish', upload(flow('appointment/appointment.bpmn'))],
  ['flow-archived', '/flows/appointment', (page) => page.waitForSelector('.djs-shape')],
  ['flow-actions', '/flows/leadCapture/versions/2', press('Actions')],
  [
    'flow-restore',
    '/flows/leadCapture/versions/2',
    async (page) => {
      await press('Actions')(page);
      await page.getByRole('menuitem', { name: 'Make current again' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'flow-compare',
    '/flows/leadCapture/compare/2/3',
    async (page) => {
      await page.waitForSelector('.changes');
      await page.waitForSelector('.djs-shape');
      await page.locator('button.change-head').first().click();
    },
  ],
  ['flow-compare-same', '/flows/leadCapture/compare/3/3', (page) => page.waitForSelector('.notice.good')],
  ['flow-migrate', '/flows/leadCapture/migrations', (page) => page.getByRole('button', { name: /Move/ }).waitFor()],
  [
    'new-gallery',
    '/flows',
    async (page) => {
      await press('New flow')(page);
      await page.waitForSelector('.picture .djs-shape');
    },
  ],
  [
    'new-blank',
    '/flows',
    async (page) => {
      await press('New flow')(page);
      await page.getByRole('tab', { name: 'Empty' }).click();
    },
  ],
  [
    'new-import-refused',
    '/flows',
    async (page) => {
      await press('New flow')(page);
      await page.getByRole('tab', { name: 'From a file' }).click();
      await page.setInputFiles('input[type=file]', flow('lead-capture/lead.form'));
      await page.waitForSelector('.notice');
    },
  ],
  [
    'draft-delete',
    '/flows',
    async (page) => {
      await press('Actions for Winter sale')(page);
      await page.getByRole('menuitem', { name: 'Delete draft' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['studio', '/studio/d1', drawn],
  ['studio-step', '/studio/d1', (page) => choose(page, 'step_askTeamSize')],
  ['studio-condition', '/studio/d1', (page) => choose(page, 'flow_mayContactYes')],
  ['studio-timer', '/studio/d1', (page) => choose(page, 'event_teamSizeUnclear')],
  [
    'studio-first',
    '/flows',
    async (page) => {
      await press('New flow')(page);
      await page.getByRole('tab', { name: 'Empty' }).click();
      await press('Create draft')(page);
      await choose(page, 'step_greet');
      await page.locator('.djs-context-pad [data-action="append"]').click();
      await page.keyboard.type('ask');
      await page.keyboard.press('Enter');
      await page.locator('[data-entry-id="field-text"] textarea').fill('How many are you?');
      await page.locator('[data-entry-id="field-answer"] input').fill('howMany');
      await page.locator('.save-line.good').waitFor({ timeout: 15_000 });
      // Put into the way, not beside it: start, greeting, question, end.
      await page.waitForFunction(() => document.querySelectorAll('.djs-connection').length === 3);
      await page.getByRole('tab', { name: 'Problems' }).click();
      await page.getByText('No problem found').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
    },
  ],
  [
    'studio-append',
    '/studio/d1',
    async (page) => {
      await choose(page, 'step_chooseInterest');
      await page.locator('.djs-context-pad [data-action="append"]').click();
      await page.locator('.djs-popup input').fill('consent');
    },
  ],
  [
    'studio-menu',
    '/studio/d1',
    async (page) => {
      await choose(page, 'step_chooseInterest');
      await page.locator('.djs-context-pad [data-action="append"]').click();
    },
  ],
  [
    'studio-problems',
    '/studio/d1',
    async (page) => {
      await tab('Problems')(page);
      await page.locator('.problem').first().click();
    },
  ],
  ['studio-forms', '/studio/d1', tab('Forms')],
  [
    'studio-form',
    '/studio/d1',
    async (page) => {
      await tab('Forms')(page);
      await page
        .getByRole('button', { name: /lead.form/ })
        .first()
        .click();
      await page.waitForSelector('.fjs-palette-field');
    },
  ],
  [
    'studio-form-new',
    '/studio/d1',
    async (page) => {
      await tab('Forms')(page);
      await press('New form')(page);
      await page.getByRole('dialog').getByRole('textbox').fill('what now?');
      await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    },
  ],
  ['studio-tests', '/studio/d1', tab('Tests')],
  [
    'studio-test',
    '/studio/d1',
    async (page) => {
      await tab('Tests')(page);
      await page
        .getByRole('button', { name: /happy-path/ })
        .first()
        .click();
    },
  ],
  [
    'studio-tested',
    '/studio/d2',
    async (page) => {
      await tab('Tests')(page);
      await press('Run tests')(page);
      await page.getByRole('switch').check();
      await page.waitForSelector('.studio-canvas .uncovered');
    },
  ],
  [
    'studio-test-failed',
    '/studio/d2',
    async (page) => {
      await tab('Tests')(page);
      await press('Run tests')(page);
      await page.getByText('not passed').or(page.getByText('failed')).first().waitFor();
      await page.locator('.sheet-list li', { hasText: 'failed' }).first().getByRole('button').first().click();
      await page.waitForSelector('.test-paper .fault');
    },
  ],
  ['studio-try', '/studio/d2', tab('Try')],
  [
    'studio-trying',
    '/studio/d2',
    async (page) => {
      await tab('Try')(page);
      await page.getByRole('button', { name: 'Try it' }).click();
      await page.getByRole('button', { name: 'Skip' }).waitFor();
    },
  ],
  [
    'studio-publish',
    '/studio/d1',
    async (page) => {
      await drawn(page);
      await press('Publish')(page);
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'studio-moved',
    '/studio/d2',
    async (page) => {
      await drawn(page);
      await press('Publish')(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
      await page.waitForSelector('.notice.warn');
    },
    'moved',
  ],
  [
    'studio-conflict',
    '/studio/d2',
    async (page) => {
      await drawn(page);
      await page.getByLabel('Name of the flow').fill('Summer sale');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
    },
    'conflict',
  ],
  [
    'studio-offline',
    '/studio/d2',
    async (page) => {
      await drawn(page);
      await page.getByLabel('Name of the flow').fill('Summer sale');
      await page.keyboard.press('Enter');
      await page.getByText('Offline, will try again').waitFor();
    },
    'offline',
  ],
  ['studio-broken', '/studio/d3', (page) => page.waitForSelector('.bench-broken .notice')],
  ['studio-gone', '/studio/nothing', (page) => page.waitForSelector('.blank')],
  ['sites', '/sites'],
  ['sites-empty', '/sites', null, 'empty'],
  ['site', '/sites/s2', shown],
  [
    'site-theme',
    '/sites/s2',
    async (page) => {
      await shown(page);
      await page.getByLabel('Same colour in dark mode').click();
      await page.getByLabel('Accent colour in dark mode', { exact: true }).fill('#7fd1a8');
      await page.getByLabel('Corners').selectOption('0px');
      await page.getByLabel('Font').selectOption('Georgia, serif');
    },
  ],
  ['site-two-flows', '/sites/s1', shown],
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
  ['sharing', '/privacy/data-sharing', (page) => page.waitForSelector('table')],
  ['sharing-year', '/privacy/data-sharing?from=2026-01-01&until=2026-12-31'],
  ['sharing-empty', '/privacy/data-sharing', null, 'empty'],
  ['settings', '/settings'],
  ['purposes', '/settings/purposes'],
  ['purposes-empty', '/settings/purposes', null, 'empty'],
  ['purpose', '/settings/purposes/contact', (page) => page.waitForSelector('.notice-version')],
  [
    'purpose-publish',
    '/settings/purposes/contact',
    async (page) => {
      await page.getByLabel('Kept for, in days').fill('90');
      await press('Save')(page);
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'purpose-new-errors',
    '/settings/purposes/new',
    async (page) => {
      await page.getByLabel('Add a language').selectOption('de');
      await press('Save')(page);
    },
  ],
  [
    'connections',
    '/settings/connections',
    async (page) => {
      await press('Test the connection')(page);
      await page.waitForSelector('.notice');
    },
  ],
  [
    'connections-error',
    '/settings/connections',
    (page) => page.waitForSelector('.blank', { timeout: 15_000 }),
    'error',
  ],
  ['processor-new', '/settings/connections', dialog('Add a processor')],
  ['processor-change', '/settings/connections', dialog('Change CRM of the shop')],
  ['processor-end', '/settings/connections', dialog('End CRM of the shop?')],
  ['retention', '/settings/retention', (page) => page.waitForSelector('table')],
  ['publishing', '/settings/publishing', (page) => page.waitForSelector('form')],
  ['audit', '/audit', (page) => page.getByLabel('Mail the newest checkpoint once a day').waitFor()],
  ['audit-empty', '/audit', (page) => page.getByLabel('Mail the newest checkpoint once a day').waitFor(), 'empty'],
  ['controller', '/settings/controller', (page) => page.waitForSelector('form')],
  ['webhook', '/settings/webhook', (page) => page.waitForSelector('.facts')],
  ['webhook-new', '/settings/webhook', (page) => page.waitForSelector('form'), 'empty'],
  ['agents', '/settings/agents', (page) => page.waitForSelector('table')],
  ['agents-empty', '/settings/agents', (page) => page.waitForSelector('.blank'), 'empty'],
  [
    'agents-new-errors',
    '/settings/agents',
    async (page) => {
      await dialog('Add an agent')(page);
      await press('Save')(page);
    },
  ],
  ['agents-change', '/settings/agents', dialog('Change Data Helpers Cooperative')],
  [
    'agents-refused',
    '/settings/agents',
    async (page) => {
      await dialog('Change Opt Out Now')(page);
      await page.getByRole('dialog').getByLabel('Name').fill('bad');
      await press('Save')(page);
      await page.getByText('An address such as').waitFor();
    },
  ],
  ['agents-remove', '/settings/agents', dialog('Remove Opt Out Now')],
  [
    'agents-id-taken',
    '/settings/agents',
    async (page) => {
      await page.getByLabel('Business id').fill('taken');
      await press('Change')(page);
      await page.getByText('Another business here has this id').waitFor();
    },
  ],
  ['audience', '/settings/audience', (page) => page.waitForSelector('form')],
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
  ['conversations', '/conversations'],
  ['conversations-waiting', '/conversations?flow=leadCapture&version=3&element=step_leadForm'],
  ['conversations-none', '/conversations?flow=appointment'],
  ['conversations-empty', '/conversations', null, 'empty'],
  ['conversations-loading', '/conversations', null, 'slow'],
  ['conversations-error', '/conversations', (page) => page.waitForSelector('.blank', { timeout: 15_000 }), 'error'],
  [
    'conversation',
    '/conversations/3',
    async (page) => {
      await page.waitForSelector('.djs-shape');
      await page.getByRole('button', { name: /Show on the diagram: about 40/ }).click();
    },
  ],
  [
    'conversation-why',
    '/conversations/3',
    async (page) => {
      await page.getByRole('button', { name: /Why\? Thank you/ }).click();
      await page.waitForSelector('.prompt');
    },
  ],
  ['conversation-gone', '/conversations/gone', (page) => page.waitForSelector('.blank')],
  ['flow-live', '/flows/leadCapture/live', (page) => page.waitForSelector('.badge')],
  [
    'flow-live-dropped',
    '/flows/leadCapture/live?days=90',
    async (page) => {
      await page.waitForSelector('.badge');
      await page.getByText('Dropped').first().click();
    },
  ],
  ['flow-live-quiet', '/flows/leadCapture/live?version=1', (page) => page.waitForSelector('.djs-shape')],
  ['processes', '/processes'],
  ['process', '/processes/consentWithdrawal', (page) => page.waitForSelector('.badge')],
  ['process-quiet', '/processes/consentWithdrawal', (page) => page.waitForSelector('.djs-shape'), 'empty'],
  ['requests', '/requests'],
  ['requests-empty', '/requests', null, 'empty'],
  ['requests-none', '/requests?state=LAPSED'],
  ['requests-loading', '/requests', null, 'slow'],
  ['requests-error', '/requests', (page) => page.waitForSelector('.blank', { timeout: 15_000 }), 'error'],
  ['requests-new', '/requests', dialog('New request')],
  [
    'requests-new-errors',
    '/requests',
    async (page) => {
      await dialog('New request')(page);
      await press('Enter request')(page);
    },
  ],
  ['request', request(1), (page) => page.waitForSelector('.djs-shape')],
  ['request-overdue', request(2), (page) => page.waitForSelector('.djs-shape')],
  ['request-unproven', request(4), (page) => page.waitForSelector('.djs-shape')],
  ['request-second', request(5), (page) => page.waitForSelector('.djs-shape')],
  ['request-answered', request(7), (page) => page.waitForSelector('.djs-shape')],
  ['request-refused', request(8)],
  ['request-agent', request(9), (page) => page.waitForSelector('.djs-shape')],
  ['request-approve', request(1), dialog('Approve')],
  ['request-correct', request(3), dialog('Approve')],
  [
    'request-refuse',
    request(1),
    async (page) => {
      await dialog('Refuse')(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click();
    },
  ],
  ['request-extend', request(1), dialog('Extend the deadline')],
  ['request-pause', request(3), dialog('Stop the clock')],
  ['request-gone', '/requests/gone', (page) => page.waitForSelector('.blank')],
  ['holds', '/requests/holds'],
  ['holds-empty', '/requests/holds', null, 'empty'],
  [
    'holds-new',
    '/requests/holds',
    async (page) => {
      await dialog('New hold')(page);
      await press('Set hold')(page);
    },
  ],
  ['request-hold', request(1), dialog(/^Hold$/)],
  ['request-leave-out', request(1), dialog('Leave out')],
  ['holds-lift', '/requests/holds', dialog('Lift')],
  ['deadlines', '/requests/deadlines'],
  ['figures', '/requests/figures', (page) => page.waitForSelector('table')],
  ['figures-empty', '/requests/figures', (page) => page.waitForSelector('.blank'), 'empty'],
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
    await page.exposeFunction('blocked', (what) => said.push(`blocked by the policy: ${what}`));
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', (event) =>
        globalThis.blocked(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
      ),
    );
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(base + path);
    await page.waitForSelector(mood === 'slow' ? '[aria-busy]' : 'h1, .blank');
    if (mood !== 'slow')
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), null, { timeout: 45_000 });
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
