import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { words as ar } from '../../../engine-app/src/main/resources/static/rights/words-ar.js';
import { words as de } from '../../../engine-app/src/main/resources/static/rights/words-de.js';
import { words as en } from '../../../engine-app/src/main/resources/static/rights/words-en.js';
import { startRights } from '../rights-server.mjs';
import { violations } from './fixture.mjs';

let server;
let browser;
let context;

beforeAll(async () => {
  server = await startRights();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
});
beforeEach(() => {
  server.state.requests.clear();
  server.state.asked.length = 0;
  Object.assign(server.state, { codeSent: true, left: 3, refuse: null });
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Opens the page, and keeps what the policy blocks and what breaks. */
async function open(fragment = '', options = {}) {
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('console', (line) => /Content Security Policy/.test(line.text()) && page.problems.push(line.text()));
  await page.goto(`${server.origin}/rights/${options.site ?? 'fernweh-shop'}${options.query ?? ''}${fragment}`);
  await page.locator('h1').waitFor();
  return page;
}

const press = (page, name) => page.getByRole('button', { name }).click();
const asked = (method) => server.state.asked.filter((call) => call.method === method);

async function askFor(page, kind, place) {
  await page.getByLabel(kind).check();
  await page.getByLabel(place).check();
  await press(page, 'Continue');
  await page.getByLabel('Your e-mail address').fill('jo@example.com');
  await press(page, 'Send request');
}

describe('the page on which visitors ask by right', () => {
  it('takes a request, asks for the code, and shows how it stands', async () => {
    const page = await open();
    await askFor(page, /^Delete my data/, 'California');
    await page.getByLabel('Code from the e-mail').fill(' 424 242 ');
    await press(page, 'Confirm');
    await page.getByRole('heading', { name: 'Your request is being looked at' }).waitFor();
    expect(asked('POST').map(({ body }) => body)).toEqual([
      { site: 'fernweh-shop', kind: 'ERASURE', regime: 'CCPA', email: 'jo@example.com', locale: 'en' },
      { code: '424242' },
    ]);
    expect(await page.locator('.facts').innerText()).toMatch(/R-7F3K-92QD.*Answer by\s+1 April 2026/s);
    expect(page.problems).toEqual([]);
  });

  it('takes the strictest law for whoever lives elsewhere', async () => {
    const page = await open();
    await askFor(page, /^A copy of my data/, 'Somewhere else');
    await page.getByLabel('Code from the e-mail').waitFor();
    expect(asked('POST')[0].body.regime).toBe('GDPR');
  });

  it('asks for nothing before it is told what and where, and takes no address that is none', async () => {
    const page = await open();
    await press(page, 'Continue');
    await page.getByRole('alert').getByText('Choose what you would like.').waitFor();
    await page.getByLabel(/^Complain/).check();
    await press(page, 'Continue');
    await page
      .getByRole('alert')
      .getByText(/^Choose where you live/)
      .waitFor();
    await page.getByLabel('United Kingdom').check();
    await press(page, 'Continue');
    await page.getByLabel('Your e-mail address').fill('nobody');
    await press(page, 'Send request');
    await page
      .getByRole('alert')
      .getByText(/^Enter an e-mail address/)
      .waitFor();
    expect(asked('POST')).toEqual([]);
    await press(page, 'Back');
    expect(await page.getByLabel(/^Complain/).isChecked()).toBe(true);
    expect(await page.getByLabel('United Kingdom').isChecked()).toBe(true);
  });

  it('leaves nothing on the device, and the way to the request in the fragment only', async () => {
    const page = await open();
    await askFor(page, /^Correct my data/, /^European Union/);
    await page.getByLabel('Code from the e-mail').waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#[\da-f-]{36}\.secret$/);
    expect(await page.getByLabel('Link to your request').inputValue()).toBe(page.url());
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    for (const { path, headers } of server.state.asked) {
      expect(path).not.toContain('secret');
      expect(headers.referer ?? '').not.toContain('secret');
      expect(headers.cookie).toBeUndefined();
    }
  });

  it('sends no cookie that something else on this server has set', async () => {
    const page = await open(server.put({ state: 'REVIEW' }));
    await context.addCookies([{ name: 'SESSION', value: 'of-a-member', url: server.origin }]);
    server.state.asked.length = 0;
    await press(page, 'Look again');
    await expect.poll(() => asked('GET').length).toBe(1);
    expect(asked('GET')[0].headers.cookie).toBeUndefined();
  });

  it('says how many tries are left, and when they are over', async () => {
    const page = await open(server.put({}));
    const code = page.getByLabel('Code from the e-mail');
    await code.fill('000000');
    await press(page, 'Confirm');
    await page.getByRole('alert').getByText('This is not the code. 2 tries left.').waitFor();
    await press(page, 'Confirm');
    await page.getByRole('alert').getByText('This is not the code. 1 try left.').waitFor();
    await press(page, 'Confirm');
    await page.getByRole('heading', { name: 'Your request has lapsed' }).waitFor();
  });

  it('says that the business gets in touch where it cannot send mail', async () => {
    server.state.codeSent = false;
    const page = await open();
    await askFor(page, /^A copy/, /^European Union/);
    await page.getByRole('heading', { name: 'Your request has arrived' }).waitFor();
    await page.getByText(/gets in touch with you/).waitFor();
    expect(await page.getByLabel('Code from the e-mail').count()).toBe(0);
    await page.getByLabel('Link to your request').waitFor();
    expect(new URL(page.url()).hash).toMatch(/secret$/);
  });

  it('gives the package once, and the proof of what was done', async () => {
    const made = { expiresAt: '2026-04-01T09:00:00Z', sha256: 'a'.repeat(64) };
    const page = await open(server.put({ state: 'ANSWERED', kind: 'ACCESS', package: made, certificate: '{"a":1}' }));
    let coming = page.waitForEvent('download');
    await press(page, 'Download the proof');
    expect(readFileSync(await (await coming).path(), 'utf8')).toBe('{"a":1}');
    coming = page.waitForEvent('download');
    await press(page, 'Download my data');
    expect((await coming).suggestedFilename()).toBe('R-7F3K-92QD.zip');
    await expect.poll(() => page.getByRole('button', { name: 'Download my data' }).count()).toBe(0);
  });

  it('withdraws only after it has asked once more', async () => {
    const page = await open(server.put({ state: 'REVIEW' }));
    await press(page, 'Withdraw my request');
    await press(page, 'No');
    expect(asked('DELETE')).toEqual([]);
    await press(page, 'Withdraw my request');
    await press(page, 'Yes, withdraw');
    await page.getByRole('heading', { name: 'You have withdrawn your request' }).waitFor();
    expect(await page.getByRole('button', { name: 'Withdraw my request' }).count()).toBe(0);
  });

  it('says why a request was refused, and where to complain', async () => {
    const page = await open(
      server.put({ state: 'REFUSED', refusal: { ground: 'LEGAL_CLAIMS', source: 'GDPR Art. 17(3)(e)' } }),
    );
    await page.getByText('The data is needed for legal claims. (GDPR Art. 17(3)(e))').waitFor();
    await page.getByText(/data protection authority/).waitFor();
  });

  it('says who asks on their behalf, before they enter the code and after', async () => {
    const waits = server.put({ state: 'UNPROVEN', agent: 'People & Partners' });
    // As an agent may hand it on.
    const page = await open(`${waits}?redirect_to=https://agent.example&request_id=1`);
    await page.getByText('People & Partners asks for this on your behalf').waitFor();
    await context.close();
    const later = await open(server.put({ state: 'REVIEW', agent: 'People & Partners' }));
    await later.getByText('On your behalf').waitFor();
    await later.getByText('People & Partners', { exact: true }).waitFor();
  });

  it('says on what ground some of it was left out, and where to complain', async () => {
    const page = await open(
      server.put({ state: 'ANSWERED', leftOut: [{ ground: 'NOT_IDENTIFIED', source: '11 CCR 7060' }] }),
    );
    await page.getByText(/could not be found out whether it is you/).waitFor();
    await page.getByText(/data protection authority/).waitFor();
  });

  it.each([
    ['a link that leads nowhere', '#00000000-0000-4000-8000-000000000000.x', {}, /no request behind this link/],
    ['a site nobody knows', '', { site: 'nobody' }, /There is no such page/],
  ])('says what is wrong with %s', async (_, fragment, options, sentence) => {
    const page = await open(fragment, options);
    await page.getByRole('alert').getByText(sentence).waitFor();
  });

  it('says how long to wait when it was asked too often', async () => {
    const page = await open();
    server.state.refuse = [429, 'too-many-requests', {}, { 'Retry-After': '90' }];
    await askFor(page, /^A copy/, /^European Union/);
    await page.getByRole('alert').getByText('Try again in 2 min.').waitFor();
    expect(await page.getByLabel('Your e-mail address').inputValue()).toBe('jo@example.com');
  });

  it('shows what comes from the server as text and never as markup', async () => {
    const business = { name: '<img src=x onerror=alert(1)>', contact: '<b>us</b>' };
    const page = await open(server.put({ state: 'REVIEW', business }));
    expect(await page.locator('#business').textContent()).toBe(business.name);
    expect(await page.locator('img, main b').count()).toBe(0);
    expect(page.problems).toEqual([]);
  });

  it('speaks the language of the browser, and another one when asked, and keeps the request', async () => {
    const fragment = server.put({ state: 'REVIEW' });
    const page = await open(fragment, { locale: 'de-DE' });
    await page.getByRole('heading', { name: 'Ihre Anfrage wird geprüft' }).waitFor();
    await press(page, 'العربية');
    await page.getByRole('heading', { name: 'طلبك قيد المراجعة' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
    expect(page.url()).toContain(`?lang=ar${fragment}`);
  });

  it('moves on to the next heading for whoever does not see the page', async () => {
    const page = await open();
    await page.getByLabel(/^Complain/).check();
    await page.getByLabel('California').check();
    await press(page, 'Continue');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Complain');
  });

  const desktop = { viewport: { width: 1280, height: 860 } };
  const phone = { viewport: { width: 390, height: 800 } };
  it.each([
    ['in the light', desktop],
    ['dark', { ...desktop, colorScheme: 'dark' }],
    ['on a phone', phone],
    ['on a phone, dark, in German', { ...phone, colorScheme: 'dark', locale: 'de-DE' }],
    ['from right to left', { ...phone, locale: 'ar' }],
  ])('has no fault that axe knows, and fits: %s', async (look, options) => {
    // What the looks share is looked at once.
    const views = {
      ask: '',
      code: server.put({}),
      answered: server.put({
        state: 'ANSWERED',
        kind: 'ACCESS',
        package: { expiresAt: '2026-04-01T09:00:00Z', sha256: '9f86d081884c7d65'.repeat(4) },
        certificate: '{}',
      }),
      ...(options === desktop && {
        review: server.put({ state: 'REVIEW', dueAt: '2026-04-01T09:00:00Z' }),
        refused: server.put({ state: 'REFUSED', refusal: { ground: 'EXCESSIVE', source: 'GDPR Art. 12(5)' } }),
        gone: '#00000000-0000-4000-8000-000000000000.x',
      }),
    };
    for (const [name, fragment] of Object.entries(views)) {
      const page = await open(fragment, { ...options, bypassCSP: true });
      if (name === 'ask') await page.getByRole('radio').nth(2).check();
      expect(await violations(page), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), name).toBe(false);
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/rights-${name}-${look.replaceAll(/\W+/g, '-')}.png`,
          fullPage: true,
        });
      await context.close();
    }
  });

  it('has the same words in every language', () => {
    const keys = (node, path = '') =>
      Object.entries(node).flatMap(([key, value]) =>
        typeof value === 'object' && key !== 'left' ? keys(value, `${path}${key}.`) : [path + key],
      );
    const [first, ...others] = [en, de, ar].map((words) => keys(words).sort());
    for (const other of others) expect(other).toEqual(first);
  });
});
