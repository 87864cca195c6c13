import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launcher, log, openChat, panel, say, startBrowser, violations } from './fixture.mjs';

let browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.stop());

const phone = { viewport: { width: 390, height: 800 } };

async function everything(page) {
  await openChat(page);
  for (const text of ['list', 'card', 'agent', 'handoff-joined', 'consent', 'choices', 'form']) await say(page, text);
  await log(page).locator('form button').waitFor();
  await log(page).locator('summary').click();
}

describe('axe finds nothing', () => {
  it('closed', async () => expect(await violations(await browser.page())).toEqual([]));

  it('unless something is wrong: it does look inside the widget', async () => {
    const page = await browser.page();
    await launcher(page).evaluate((element) => element.removeAttribute('aria-label'));
    expect((await violations(page)).join()).toContain('button-name');
  });

  it.each([
    ['open', '/plain.html', {}],
    ['dark', '/plain.html', { colorScheme: 'dark' }],
    ['on a phone', '/plain.html', phone],
    ['on a phone, dark', '/plain.html', { ...phone, colorScheme: 'dark' }],
    ['from right to left', '/rtl.html', {}],
    ['in forced colours', '/plain.html', { forcedColors: 'active' }],
  ])('%s', async (_, path, options) => {
    const page = await browser.page(path, options);
    await everything(page);
    expect(await violations(page)).toEqual([]);
    await log(page).locator('form button').click();
    await log(page).locator('.problem').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  it('with the theme set by the site', async () => {
    const page = await browser.page();
    await page.evaluate(() => window.smartconvo('setTheme', 'dark'));
    await everything(page);
    expect(await violations(page)).toEqual([]);
  });

  it.each(['#ffe600', '#7fdbca', '#111111', '#c2185b', '#00a86b'])(
    'whatever accent the site chose: %s',
    async (accent) => {
      const page = await browser.page();
      await page
        .locator('smartconvo-widget')
        .evaluate((element, color) => element.style.setProperty('--sc-accent', color), accent);
      await everything(page);
      expect(await violations(page)).toEqual([]);
    },
  );
});

describe('those who listen', () => {
  it('hear each answer once, when it is whole', async () => {
    const page = await browser.page();
    await openChat(page);
    await page.evaluate(() => {
      window.said = [];
      const live = document.querySelector('smartconvo-widget').shadowRoot.querySelector('[aria-live=polite]');
      new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) window.said.push(node.textContent);
      }).observe(live, { childList: true });
    });
    await say(page, 'stream');
    await log(page).getByText('ask me again later').waitFor();
    await expect.poll(() => page.evaluate(() => window.said)).toHaveLength(1);
    expect((await page.evaluate(() => window.said))[0]).toMatch(/^Assistant: Your parcel .* later\.$/s);
  });

  it('hear nothing of what was said before', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'hello');
    await log(page).getByText('You said: hello').waitFor();
    await page.reload();
    await openChat(page);
    await log(page).getByText('You said: hello').waitFor();
    const said = await page.locator('smartconvo-widget div[aria-live=polite] p').allTextContents();
    expect(said).toEqual([]);
  });

  it('are told the language and direction', async () => {
    const page = await browser.page('/rtl.html');
    expect(await launcher(page).getAttribute('aria-label')).toBe('فتح الدردشة');
    await openChat(page);
    expect(await panel(page).getAttribute('dir')).toBe('rtl');
    expect(await panel(page).getAttribute('lang')).toBe('ar');
    const box = await panel(page).boundingBox();
    expect(box.x).toBe(20);
  });
});

describe('those with small screens and large fingers', () => {
  it('get a chat without sideways scrolling at 320 px', async () => {
    const page = await browser.page('/plain.html', { viewport: { width: 320, height: 568 } });
    await everything(page);
    const overflow = await log(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 568 });
  });

  it('get targets of 44 px', async () => {
    const page = await browser.page('/plain.html', phone);
    await everything(page);
    const small = await page.evaluate(() =>
      [...document.querySelector('smartconvo-widget').shadowRoot.querySelectorAll('.panel button')]
        .filter((element) => element.checkVisibility() && !element.matches('.latest,.linkish'))
        .map((element) => [element.textContent || element.ariaLabel, element.offsetWidth, element.offsetHeight])
        .filter(([, width, height]) => width < 44 || height < 44),
    );
    expect(small).toEqual([]);
  });
});
