// The storage manifest against a whole visit in every mode.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { log, openChat, say, startBrowser, visit } from './fixture.mjs';

let browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.stop());

/** Every write that was ever made, not only what is left of it. */
function watchWrites() {
  window.wrote = [];
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    window.wrote.push([this === localStorage ? 'localStorage' : 'sessionStorage', key, Object.keys(JSON.parse(value))]);
    return setItem.call(this, key, value);
  };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get: () => cookie.get.call(document),
    set: (value) => window.wrote.push(['cookie', value, []]),
  });
}

it.each(['memory', 'session', 'persistent'])('lists what a visit in mode %s writes, and nothing else', async (mode) => {
  const context = await browser.context();
  await context.addInitScript(watchWrites);
  const page = await context.newPage();
  await page.route('**/case.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Case</title><script src="/widget/v1/smartconvo.js" data-site="demo-shop"
        data-storage="${mode}" data-consent="manual"></script><body></body></html>`,
    }),
  );
  await visit(page, `${browser.server.origin}/case.html`);
  await openChat(page);
  await say(page, 'choices');
  await page.evaluate(() => window.smartconvo('setConsent', { functional: true, analytics: true, marketing: true }));
  await say(page, 'stream');
  await log(page).getByText('ask me again later').waitFor();
  await page.evaluate(() => window.smartconvo('reset'));
  await log(page).locator('.bubble').first().waitFor();

  const { keys, ...rest } = await (await fetch(`${browser.server.origin}/widget/v1/storage-manifest.json`)).json();
  const listed = keys
    .filter(({ modes }) => modes.includes(mode))
    .map(({ key, place, fields }) => [place, key.replace('{site}', 'demo-shop'), fields]);
  const wrote = await page.evaluate(() => window.wrote);
  const seen = [...new Set(wrote.map((entry) => JSON.stringify(entry)))].map((entry) => JSON.parse(entry));
  expect(seen.sort()).toEqual(listed.sort());
  expect(rest).toEqual({ version: 1, cookies: [], indexedDb: [], caches: [], serviceWorkers: [] });
  const found = await page.evaluate(async () => [
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(found).toEqual(['', 0, 0, 0]);
});
