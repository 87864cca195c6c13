// Real consent banners, in both load orders, through every decision and back.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cmps, expected } from './cmps.mjs';
import { log, openChat, startBrowser, visit } from './fixture.mjs';

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const KEY = 'smartconvo:demo-shop';

let browser;
let iab;
beforeAll(async () => {
  browser = await startBrowser();
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rollupOptions: {
        input: fileURLToPath(new URL('iab.js', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'iab.js' },
      },
    },
  });
  iab = output[0].code;
});
afterEach(() => browser.closePages());
afterAll(() => browser.stop());

const widget = ({ name, attributes = '' }, banner = name) =>
  `<script src="/widget/v1/smartconvo.js" data-site="demo-shop" data-storage="persistent" data-consent="${banner}" ${attributes}></script>`;

async function pageWith(head, more = {}) {
  const context = await browser.context(more);
  const page = await context.newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.route('**/case.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>Case</title>${head}</head><body><main><h1>Case</h1></main></body></html>`,
    }),
  );
  await page.route('**/cmp/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/cmp/', '');
    if (path === 'iab.js') return route.fulfill({ contentType: 'text/javascript', body: iab });
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8';
    return route.fulfill({ contentType: type, body: readFileSync(modules + path) });
  });
  await visit(page, `${browser.server.origin}/case.html`);
  return { page, requests };
}

/** As a tag manager does it: a part is put in when the one before has run. */
async function putIn(page, parts) {
  for (const part of parts)
    await page.evaluate(
      (html) =>
        new Promise((resolve) => {
          const { attributes, textContent } = new DOMParser()
            .parseFromString(html, 'text/html')
            .querySelector('script');
          const script = document.createElement('script');
          for (const { name, value } of attributes) script.setAttribute(name, value);
          script.textContent = textContent;
          script.onload = resolve;
          document.head.append(script);
          if (!script.src) resolve();
        }),
      part,
    );
}

/** Everything of ours on the visitor's device, wherever it may be. */
const onDevice = (page) =>
  page.evaluate(async () => {
    const ours = (names) => names.filter((name) => /smartconvo/i.test(name)).sort();
    return {
      local: ours(Object.keys(localStorage)),
      tab: ours(Object.keys(sessionStorage)),
      cookies: ours([document.cookie]),
      databases: ours((await indexedDB.databases()).map(({ name }) => name)),
      caches: ours(await caches.keys()),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
const device = (local, tab) => ({
  local: local ? [KEY] : [],
  tab: tab ? [KEY] : [],
  cookies: [],
  databases: [],
  caches: [],
  workers: 0,
});
const consent = (page) => page.evaluate(() => ({ ...window.smartconvo.up.consent }));
const frames = (type) => browser.server.state.frames.filter((frame) => frame.type === type);
const until = { timeout: 10_000 };

/** The banner is there and we have seen it: what it says from now on is heard. */
async function ready(page, { ready: code = 'true' }) {
  await page.waitForFunction(code);
  await page.waitForFunction(() => window.smartconvo.up.changed);
  await page.waitForTimeout(400);
}

const cases = cmps.flatMap((cmp) => ['before us', 'after us'].map((order) => [cmp.name, order, cmp]));

describe.each(cases)('%s, %s', (name, order, cmp) => {
  it('is obeyed from the silence at first to the last withdrawal', async () => {
    const early = order === 'before us';
    const { page, requests } = await pageWith(early ? cmp.head.join('') + widget(cmp) : widget(cmp));
    if (!early) await putIn(page, cmp.head);
    await ready(page, cmp);
    const decide = async (decision) => {
      await page.evaluate(cmp.decide[decision]);
      await expect.poll(() => consent(page), until).toEqual(expected[decision]);
    };

    // Nobody has said anything, whatever toggles and defaults show.
    if (cmp.unsaved) await page.evaluate(cmp.unsaved);
    await page.waitForTimeout(300);
    expect(await consent(page)).toEqual({});
    expect(await onDevice(page)).toEqual(device(false, false));
    expect(requests.filter((url) => /token|conversation|frames|events|socket/.test(url))).toEqual([]);
    expect(browser.server.state.frames).toEqual([]);

    await decide('deny');
    await openChat(page);
    expect(frames('hello')[0].consent).toEqual(expected.deny);
    await expect
      .poll(() => frames('consent').at(-1), until)
      .toMatchObject({
        purposes: expected.deny,
        by: 'banner',
        banner: { source: name, evidence: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    expect(await onDevice(page)).toEqual(device(false, false));

    for (const decision of ['functional', 'all'].filter((one) => cmp.decide[one])) {
      await decide(decision);
      await expect.poll(() => onDevice(page), until).toEqual(device(true, true));
      await expect.poll(() => frames('consent').at(-1).purposes, until).toEqual(expected[decision]);
    }

    await decide('deny');
    await expect.poll(() => onDevice(page), until).toEqual(device(false, false));
    await expect.poll(() => frames('consent').at(-1).purposes, until).toEqual(expected.deny);

    if (cmp.reset) {
      await decide('all');
      await page.evaluate(cmp.reset);
      await expect.poll(() => consent(page), until).toEqual(expected.deny);
      await expect.poll(() => onDevice(page), until).toEqual(device(false, false));
    }
    expect(page.problems).toEqual([]);
  });
});

describe.each(cmps.map((cmp) => [cmp.name, cmp]))('%s, found by itself', (name, cmp) => {
  it('lets a chat that was opened before any decision keep its tab, and no more', async () => {
    const { page } = await pageWith(cmp.head.join('') + widget(cmp, 'auto'));
    await ready(page, cmp);
    await openChat(page);
    expect(frames('hello')[0]).not.toHaveProperty('consent');
    expect(await onDevice(page)).toEqual(device(false, true));
    await page.evaluate(cmp.decide.all);
    await expect.poll(() => frames('consent').at(-1)?.banner.source, until).toBe(name);
    await expect.poll(() => onDevice(page), until).toEqual(device(true, true));
  });
});

describe('the visitor’s decision', () => {
  const klaro = cmps.find(({ name }) => name === 'klaro');

  it('of a visit before lets the chat go on in a new tab, and its withdrawal there is final', async () => {
    const { page } = await pageWith(klaro.head.join('') + widget({ ...klaro, attributes: 'data-autostart="resume"' }));
    await ready(page, klaro);
    await page.evaluate(klaro.decide.all);
    await openChat(page);
    await expect.poll(() => onDevice(page), until).toEqual(device(true, true));
    await page.evaluate(() => sessionStorage.clear());
    browser.server.state.frames.length = 0;
    await page.reload();
    await expect.poll(() => frames('hello').at(-1)?.resume?.token, until).toMatch(/^tok_/);
    await page.evaluate(klaro.decide.deny);
    await expect.poll(() => onDevice(page), until).toEqual(device(false, false));
    await expect.poll(() => frames('consent').at(-1)?.purposes, until).toEqual(expected.deny);
  });

  it('is wiped on a page where the chat was never opened', async () => {
    const { page } = await pageWith(klaro.head.join('') + widget(klaro));
    await ready(page, klaro);
    await page.evaluate(klaro.decide.all);
    await page.evaluate((key) => localStorage.setItem(key, '{}'), KEY);
    await page.evaluate(klaro.decide.deny);
    await expect.poll(() => onDevice(page), until).toEqual(device(false, false));
    expect(browser.server.state.frames).toEqual([]);
  });

  it('reaches the server in one message where the chat was not opened', async () => {
    const { page } = await pageWith(klaro.head.join('') + widget(klaro));
    await ready(page, klaro);
    await page.evaluate(klaro.decide.all);
    await openChat(page);
    await expect.poll(() => onDevice(page), until).toEqual(device(true, true));
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await ready(page, klaro);
    browser.server.state.frames.length = 0;
    await page.evaluate(klaro.decide.deny);
    await expect.poll(() => onDevice(page), until).toEqual(device(false, false));
    await expect
      .poll(() => browser.server.state.frames, until)
      .toEqual([expect.objectContaining({ type: 'hello', consent: expected.deny, resume: expect.anything() })]);
  });

  it('is not made by a page without a banner', async () => {
    const { page } = await pageWith(widget({}, 'auto'));
    await ready(page, {});
    await openChat(page);
    expect(await consent(page)).toEqual({});
    expect(await onDevice(page)).toEqual(device(false, true));
  });

  it('is asked of the frame above when the page is in one', async () => {
    const tcf = cmps.find(({ name }) => name === 'tcf');
    const { page } = await pageWith(tcf.head.join('') + widget({}, 'manual'));
    await page.route('**/inner.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Inner</title><body>${widget(tcf)}` }),
    );
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/inner.html';
      document.body.append(frame);
    });
    await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/inner.html')), until).toBe(true);
    const inner = page.frames().find((frame) => frame.url().endsWith('/inner.html'));
    await inner.waitForFunction(() => window.smartconvo?.up.changed);
    await page.evaluate(tcf.decide.functional);
    await expect
      .poll(() => inner.evaluate(() => ({ ...window.smartconvo.up.consent })), until)
      .toEqual(expected.functional);
    expect(await consent(page)).toEqual({});
  });
});

describe('Global Privacy Control', () => {
  it('bars advertising and analytics, is told to the server and shown to the visitor', async () => {
    const klaro = cmps.find(({ name }) => name === 'klaro');
    const signal = run('Object.defineProperty(navigator, "globalPrivacyControl", { value: true })');
    const { page } = await pageWith(signal + klaro.head.join('') + widget(klaro));
    await ready(page, klaro);
    await page.evaluate(klaro.decide.all);
    await expect.poll(() => consent(page), until).toEqual(expected.functional);
    await openChat(page);
    expect(frames('hello')[0]).toMatchObject({ gpc: true, consent: expected.functional });
    await page.evaluate(() => window.smartconvo('setConsent', { marketing: true }));
    await expect.poll(() => frames('consent').at(-1).purposes.marketing, until).toBe(false);
    await page.getByRole('button', { name: 'Your data' }).click();
    await page.getByText('Your browser sends this signal, and it is honoured').waitFor();
    await log(page).waitFor({ state: 'hidden' });
  });
});

const run = (code) => `<script>${code}</script>`;
