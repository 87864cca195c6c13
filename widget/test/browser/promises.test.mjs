// What the widget promises to the page it is on.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { field, launcher, log, openChat, panel, say, startBrowser, visit } from './fixture.mjs';

const STRICT = [
  "default-src 'none'",
  "script-src 'nonce-r4nd0m' 'strict-dynamic'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "require-trusted-types-for 'script'",
  'trusted-types smartconvo',
].join('; ');

const { version } = manifest;

let browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.stop());

/** Sees every write to the visitor's device, however it is made. */
function watchDevice() {
  window.touched = [];
  const note = (what) => window.touched.push(what);
  for (const name of ['setItem', 'getItem', 'removeItem', 'clear', 'key']) {
    const real = Storage.prototype[name];
    Storage.prototype[name] = function (...args) {
      note(`${name} ${args.join(' ')}`);
      return real.apply(this, args);
    };
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get: () => cookie.get.call(document),
    set: (value) => note(`cookie ${value}`),
  });
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...args) {
    note(`indexedDB ${args[0]}`);
    return open.apply(this, args);
  };
  for (const name of ['WebSocket', 'BroadcastChannel', 'SharedWorker'])
    window[name] = new Proxy(window[name], {
      construct(target, args) {
        note(`${name} ${args[0]}`);
        return new target(...args);
      },
    });
  if (window.caches) caches.open = () => note('caches') ?? Promise.reject(new Error('no'));
}

async function watched(path) {
  const context = await browser.context();
  await context.addInitScript(watchDevice);
  const page = await context.newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await visit(page, browser.server.origin + path);
  await page.waitForTimeout(300);
  return { page, requests, touched: () => page.evaluate(() => window.touched) };
}

describe('before the visitor wants to chat', () => {
  it('stores nothing, reads nothing, connects to nothing and fetches nothing but the loader', async () => {
    const { requests, touched } = await watched('/plain.html');
    expect(await touched()).toEqual([]);
    expect(
      requests.map((url) => new URL(url).pathname).filter((path) => path !== '/plain.html' && path !== ','),
    ).toEqual(['/widget/v1/smartconvo.js']);
  });

  it('fetches the chat, and no more, when a pointer comes near', async () => {
    const { page, requests, touched } = await watched('/plain.html');
    requests.length = 0;
    await launcher(page).hover();
    await page.waitForTimeout(300);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(/\/widget\/v1\/assets\/chat-[\w-]{8}\.js$/);
    expect(await touched()).toEqual([]);
  });
});

describe('once the visitor chats', () => {
  it('stores the token and the position only, and calls no third party', async () => {
    const { page, requests, touched } = await watched('/plain.html');
    await openChat(page);
    await say(page, 'my name is Anna, anna@example.org');
    await log(page).getByText('You said').waitFor();
    const stored = await page.evaluate(() => Object.entries(sessionStorage));
    expect(stored.map(([key]) => key)).toEqual(['smartconvo:demo-shop']);
    expect(Object.keys(JSON.parse(stored[0][1])).sort()).toEqual(['after', 'site', 'token']);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    expect((await touched()).join('\n')).not.toMatch(/anna|cookie|indexedDB|caches/i);
    expect(requests.filter((url) => !url.startsWith(browser.server.origin) && !url.startsWith('data:'))).toEqual([]);
  });

  it('stores nothing at all in memory mode', async () => {
    const { page, touched } = await watched('/rtl.html');
    await openChat(page);
    expect((await touched()).filter((what) => /setItem|cookie|indexedDB/.test(what))).toEqual([]);
  });

  it('wipes what it stored when the site says that consent is withdrawn, and goes on in memory', async () => {
    const page = await browser.page();
    await openChat(page);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1);
    await page.evaluate(() => window.smartconvo('setConsent', { functional: false }));
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await say(page, 'still there?');
    await log(page).getByText('You said: still there?').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('tells the server about the page only with functional consent', async () => {
    const page = await browser.page();
    await openChat(page);
    expect(browser.server.state.frames.find(({ type }) => type === 'hello')).not.toHaveProperty('page');
    const other = await browser.page();
    await other.evaluate(() => window.smartconvo('setConsent', { functional: true }));
    await openChat(other);
    expect(browser.server.state.frames.findLast(({ type }) => type === 'hello')).toMatchObject({
      consent: { functional: true },
      page: { path: '/plain.html' },
    });
  });
});

describe('what it reports of itself', () => {
  const reports = () => browser.server.state.reports;

  it('is nothing before the visitor’s intent, then how long it took to open', async () => {
    const page = await browser.page();
    await launcher(page).hover();
    await page.waitForTimeout(300);
    expect(reports()).toEqual([]);
    await openChat(page);
    await expect.poll(reports).toEqual([{ site: 'demo-shop', version, load: expect.any(Number) }]);
    expect(Number.isInteger(reports()[0].load)).toBe(true);
  });

  it('is that a part could not be loaded, and no word about it', async () => {
    const page = await browser.page();
    await page.route('**/assets/chat-*.js', (route) => route.abort());
    await launcher(page).click();
    await expect.poll(reports).toEqual([{ site: 'demo-shop', version, error: 'load' }]);
  });

  it('is that the server said what cannot be read, without what it said', async () => {
    const page = await browser.page();
    await page.routeWebSocket('**/socket', (socket) =>
      socket.onMessage(() => socket.send('{"type":"event","kind":7}')),
    );
    await launcher(page).click();
    await expect.poll(() => reports().at(-1)).toEqual({ site: 'demo-shop', version, error: 'protocol' });
  });
});

describe('on a page', () => {
  it('breaks no strict policy and needs no Trusted Types policy', async () => {
    browser.server.state.headers['/strict-csp.html'] = { 'Content-Security-Policy': STRICT };
    const context = await browser.context();
    await context.addInitScript(() => {
      window.violated = [];
      document.addEventListener('securitypolicyviolation', (e) =>
        window.violated.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`),
      );
    });
    const page = await context.newPage();
    await visit(page, `${browser.server.origin}/strict-csp.html`);
    await launcher(page).hover();
    await openChat(page);
    for (const text of ['list', 'choices', 'consent', 'form', 'stream', 'card']) await say(page, text);
    await page.getByRole('button', { name: 'Submit' }).waitFor();
    await log(page).getByText('ask me again later').waitFor();
    expect(await page.evaluate(() => window.violated)).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  it('works for a site on another host than the server', async () => {
    const context = await browser.context();
    const page = await context.newPage();
    await visit(page, `http://127.0.0.1:${browser.server.port}/other-host.html`);
    await openChat(page);
    await page.getByText('Fragen Sie uns.').waitFor();
    await say(page, 'form');
    await page.getByRole('button', { name: 'Absenden' }).waitFor();
    expect(page.problems).toEqual([]);
  });

  it('is called by its name on a page of old letters, by a server that names none', async () => {
    const page = await (await browser.context()).newPage();
    await page.route('**/old.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=windows-1252',
        body: '<!doctype html><html lang="de"><title>Alt</title><script src="/widget/v1/smartconvo.js" data-site="s"></script>',
      }),
    );
    await page.route('**/smartconvo.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ body: await response.body(), contentType: 'text/javascript' });
    });
    await visit(page, `${browser.server.origin}/old.html`);
    expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252');
    expect(await launcher(page).getAttribute('aria-label')).toBe('Chat öffnen');
  });

  it('keeps its looks under hostile styles', async () => {
    const page = await browser.page('/hostile-css.html');
    const box = await launcher(page).boundingBox();
    expect(box).toMatchObject({ width: 60, height: 60 });
    expect(box.x + box.width).toBe(1080);
    await openChat(page);
    const look = await field(page).evaluate((element) => {
      const { fontSize, display, visibility, transform } = getComputedStyle(element);
      return { fontSize, display, visibility, transform };
    });
    expect(look).toMatchObject({ fontSize: '16px', visibility: 'visible', transform: 'none' });
    expect(await panel(page).boundingBox()).toMatchObject({ width: 400, x: 680 });
    await say(page, 'hello');
    await log(page).getByText('You said: hello').waitFor();
  });

  it('wears the accent the site is set to, unless the page has one of its own', async () => {
    const page = await browser.page();
    const color = () => launcher(page).evaluate((element) => getComputedStyle(element).backgroundColor);
    await openChat(page);
    expect(await color()).toBe('rgb(47, 92, 234)');
    await page.evaluate(() => window.smartconvo('start', 'themed'));
    await expect.poll(color).toBe('rgb(127, 219, 202)');
    await page.locator('smartconvo-widget').evaluate((element) => element.style.setProperty('--sc-accent', '#111111'));
    expect(await color()).toBe('rgb(17, 17, 17)');
  });

  it('wears the rest of the theme, and another accent in the dark, unless the page has one of its own', async () => {
    const page = await browser.page('/plain.html', { colorScheme: 'dark' });
    const color = () => launcher(page).evaluate((element) => getComputedStyle(element).backgroundColor);
    const look = () =>
      panel(page).evaluate((element) => {
        const { borderRadius, fontFamily } = getComputedStyle(element);
        return { borderRadius, fontFamily };
      });
    await openChat(page);
    expect(await color()).toBe('rgb(47, 92, 234)');
    expect(await look()).toMatchObject({ borderRadius: '20px' });
    await page.evaluate(() => window.smartconvo('start', 'themed'));
    await expect.poll(color).toBe('rgb(255, 230, 0)');
    expect(await look()).toEqual({ borderRadius: '2px', fontFamily: 'Georgia, serif' });
    await page.evaluate(() => window.smartconvo('setTheme', 'light'));
    expect(await color()).toBe('rgb(127, 219, 202)');
    await page.evaluate(() => window.smartconvo('setTheme', 'dark'));
    expect(await color()).toBe('rgb(255, 230, 0)');
    await page.locator('smartconvo-widget').evaluate((element) => element.style.setProperty('--sc-accent', '#111111'));
    expect(await color()).toBe('rgb(17, 17, 17)');
  });

  it('moves nothing when motion is not wanted', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'stream slow');
    await page.locator('smartconvo-widget .streaming').waitFor();
    const running = await page.evaluate(
      () => document.querySelector('smartconvo-widget').shadowRoot.getAnimations().length,
    );
    expect(running).toBe(0);
  });

  it('shifts nothing of it', async () => {
    const context = await browser.context();
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        // Also what a click excuses for half a second: where the network is slow, it comes later than that.
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(page, `${browser.server.origin}/plain.html`);
    await openChat(page);
    await page.getByRole('button', { name: 'End chat' }).waitFor();
    await page.getByText('Demo: answers come from a demo model').waitFor();
    expect(await page.evaluate(() => new Promise((then) => requestIdleCallback(() => then(window.shift))))).toBe(0);
  });

  it('obeys calls made before it was there, and tells the page what happens', async () => {
    const context = await browser.context();
    await context.addInitScript(() => {
      window.heard = [];
      for (const name of ['ready', 'open', 'close', 'sent', 'message'])
        window.addEventListener(`smartconvo:${name}`, () => window.heard.push(name));
    });
    const page = await context.newPage();
    await visit(page, `${browser.server.origin}/plain.html`);
    await page.getByRole('button', { name: 'Ask about returns' }).click();
    await log(page).getByText('You said: tell me about returns').waitFor();
    await page.evaluate(() => window.smartconvo('close'));
    await expect.poll(() => panel(page).count()).toBe(0);
    expect(await page.evaluate(() => window.smartconvo('state'))).toMatchObject({ open: false, status: 'open' });
    const heard = await page.evaluate(() => window.heard);
    for (const name of ['ready', 'open', 'close', 'sent', 'message']) expect(heard).toContain(name);
    await page.evaluate(() => window.smartconvo('shutdown'));
    expect(await page.locator('smartconvo-widget').count()).toBe(0);
  });
});
