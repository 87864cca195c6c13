// What a visitor can do, and what happens when the network does what networks do.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { field, launcher, log, openChat, panel, say, startBrowser } from './fixture.mjs';

let browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.stop());

const bubbles = (page) => log(page).locator('.bubble').allTextContents();
const answer = 'ask me again later.';

describe('a conversation', () => {
  it('offers choices, takes one, and takes it once', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'choices');
    const choice = page.getByRole('button', { name: 'A return' });
    await choice.dblclick();
    await log(page).getByText('Thank you.').waitFor();
    expect(await page.getByRole('button', { name: 'My order' }).count()).toBe(0);
    expect(browser.server.state.frames.filter(({ type }) => type === 'choose')).toHaveLength(1);
  });

  it('renders a form, names its problems, goes to the first one, and sends typed values', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'form');
    await page.getByRole('button', { name: 'Submit' }).click();
    const name = page.getByLabel('Name');
    await expect.poll(() => name.evaluate((e) => e === e.getRootNode().activeElement)).toBe(true);
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('smartconvo-widget .problem').count()).toBe(4);
    await name.fill('Anna');
    await page.getByLabel('E-mail', { exact: true }).first().fill('anna@taken.example');
    await page.getByLabel(/People/).fill('٤');
    await page.getByLabel('Day').fill('2026-12-01');
    await page.getByLabel('Phone', { exact: true }).check();
    await page.getByLabel('Returns').check();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('We cannot write to this address.').waitFor();
    const email = page.getByRole('textbox', { name: 'E-mail' });
    await expect.poll(() => email.evaluate((e) => e === e.getRootNode().activeElement)).toBe(true);
    expect(await email.inputValue()).toBe('anna@taken.example');
    await email.fill('anna@example.org');
    await page.getByRole('button', { name: 'Submit' }).click();
    await log(page).getByText('Thank you, we have got it.').waitFor();
    expect(browser.server.state.frames.findLast(({ type }) => type === 'form').values).toEqual({
      name: 'Anna',
      email: 'anna@example.org',
      phone: '',
      people: 4,
      day: '2026-12-01',
      size: '',
      via: 'phone',
      topics: ['returns'],
      remark: '',
      newsletter: false,
    });
    expect((await bubbles(page)).join()).not.toContain('anna@example.org');
  });

  it('asks for consent with both answers alike', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'consent');
    const yes = page.getByRole('button', { name: 'Yes, you may' });
    const no = page.getByRole('button', { name: 'No, thanks' });
    const look = (button) =>
      button.evaluate((e) => {
        const { color, backgroundColor, fontSize, fontWeight, border } = getComputedStyle(e);
        return { color, backgroundColor, fontSize, fontWeight, border, width: e.offsetWidth, height: e.offsetHeight };
      });
    await yes.waitFor();
    await page.mouse.move(0, 0);
    expect(await look(yes)).toEqual(await look(no));
    await page.getByText('Privacy notice').click();
    await page.getByText('for 30 days').waitFor();
    await no.click();
    await log(page).getByText('That is fine.').waitFor();
    expect(browser.server.state.frames.findLast(({ type }) => type === 'consent').purposes).toEqual({ contact: false });
  });

  it('stops a reply, and keeps what was said', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'stream slow');
    await log(page).getByText('Your parcel').waitFor();
    await page.getByRole('button', { name: 'Stop the answer' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    expect((await bubbles(page)).at(-1)).not.toContain(answer);
  });

  it('ends on the visitor’s wish and starts again', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'hello');
    await page.getByRole('button', { name: 'End chat' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
    await page.getByText('You ended this chat.').first().waitFor();
    await page.getByRole('button', { name: 'Start a new chat' }).click();
    await expect.poll(async () => (await bubbles(page)).length).toBe(1);
    await say(page, 'again');
    await log(page).getByText('You said: again').waitFor();
  });

  it('counts what was not read while closed, and says so', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'stream slow');
    await page.keyboard.press('Escape');
    await expect.poll(() => launcher(page).getAttribute('data-unread'), { timeout: 10_000 }).toBe('1');
    expect(await launcher(page).getAttribute('aria-label')).toBe('Open chat, 1 unread message');
    await launcher(page).click();
    await expect.poll(() => launcher(page).getAttribute('data-unread')).toBe('');
  });

  it('keeps hostile text text', async () => {
    const page = await browser.page();
    await openChat(page);
    const hostile = '<img src=x onerror="window.hacked=1"> [x](javascript:window.hacked=1) **b**';
    await say(page, hostile);
    await expect.poll(async () => (await bubbles(page)).length).toBe(3);
    expect(await log(page).locator('img,a').count()).toBe(0);
    expect(await page.evaluate(() => window.hacked)).toBeUndefined();
  });
});

describe('over a network that fails', () => {
  it('goes on in mid-stream where it was', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'stream slow');
    await log(page).getByText('Your parcel').waitFor();
    browser.server.dropSockets();
    await log(page).getByText(answer).waitFor();
    expect((await bubbles(page)).filter((text) => text.includes('Your parcel'))).toHaveLength(1);
    expect(browser.server.state.frames.findLast(({ type }) => type === 'hello').resume.after).toBeGreaterThan(0);
  });

  it('keeps what is written while away, and sends it once', async () => {
    const page = await browser.page();
    await openChat(page);
    browser.server.state.down = true;
    browser.server.dropSockets();
    await say(page, 'first');
    await say(page, 'second');
    await page.getByText('Reconnecting').waitFor();
    browser.server.state.down = false;
    await log(page).getByText('You said: second').waitFor();
    expect((await bubbles(page)).slice(1)).toEqual(['first', 'You said: first', 'second', 'You said: second']);
  });

  it('chats over HTTP where sockets are blocked', async () => {
    browser.server.state.refuseSockets = true;
    const page = await browser.page();
    await openChat(page);
    await say(page, 'hello');
    await log(page).getByText('You said: hello').waitFor();
    await say(page, 'stream');
    await log(page).getByText(answer).waitFor();
    expect((await bubbles(page)).slice(0, 3)).toHaveLength(3);
  });

  it('starts fresh when the server has forgotten it, and gives the text back', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'hello');
    await log(page).getByText('You said: hello').waitFor();
    browser.server.state.down = true;
    browser.server.dropSockets();
    await say(page, 'never arrived');
    browser.server.state.conversations.clear();
    browser.server.state.down = false;
    await expect.poll(() => field(page).inputValue(), { timeout: 10_000 }).toBe('never arrived');
    await expect.poll(async () => (await bubbles(page)).length).toBe(1);
  });

  it('does not come back to a server that refused it, until the visitor asks', async () => {
    const page = await browser.page();
    await openChat(page);
    browser.server.dropSockets(4403);
    await page.getByText('The chat is not available right now.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await say(page, 'hello');
    await log(page).getByText('You said: hello').waitFor();
  });

  it('lets go of the socket when the page goes, and goes on when it comes back', async () => {
    const page = await browser.page();
    await openChat(page);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect.poll(() => browser.server.state.sockets.size).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await say(page, 'back');
    await log(page).getByText('You said: back').waitFor();
  });
});

describe('across pages and tabs', () => {
  it('goes on after a reload in session mode, with everything that was said', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'hello');
    await log(page).getByText('You said: hello').waitFor();
    const before = await bubbles(page);
    await page.reload();
    await openChat(page);
    await expect.poll(() => bubbles(page)).toEqual(before);
  });

  it('shows one conversation in two tabs, and both survive the other’s new token', async () => {
    const first = await browser.page();
    await openChat(first);
    const second = await first.context().newPage();
    await second.goto(`${browser.server.origin}/plain.html`);
    await openChat(second);
    await say(second, 'from the second');
    await log(first).getByText('You said: from the second').waitFor();
    for (let i = 0; i < 3; i++) {
      browser.server.dropSockets();
      await say(first, `round ${i}`);
      await log(second).getByText(`You said: round ${i}`).waitFor();
    }
    expect(await bubbles(first)).toEqual(await bubbles(second));
    expect(new Set([...browser.server.state.conversations.keys()]).size).toBeGreaterThan(0);
  });
});

describe('without a pointer', () => {
  it('is opened, used and closed by keyboard, and focus goes where it should', async () => {
    const page = await browser.page();
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'));
    await launcher(page).focus();
    await page.keyboard.press('Enter');
    await log(page).locator('.bubble').first().waitFor();
    expect(await focused()).toBe('Your message');
    await page.keyboard.type('line one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('line two');
    await page.keyboard.press('Enter');
    await log(page).getByText('You said').waitFor();
    expect(await focused()).toBe('Your message');
    expect(browser.server.state.frames.findLast(({ type }) => type === 'message').text).toBe('line one\nline two');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    expect(await focused()).toBe('Open chat');
  });

  it('keeps the focus in the chat when what had it is gone', async () => {
    const page = await browser.page();
    const inside = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? '');
    await openChat(page);
    await say(page, 'choices');
    await page.getByRole('button', { name: 'A return' }).focus();
    await page.keyboard.press('Enter');
    await log(page).getByText('Thank you.').waitFor();
    await expect.poll(inside).toBe('panel');
    await page.getByRole('button', { name: 'End chat' }).press('Enter');
    await page.getByRole('button', { name: 'Keep chatting' }).press('Enter');
    await expect.poll(inside).toBe('panel');
  });

  it('keeps Tab inside when it covers the page, and lets it out when it does not', async () => {
    const phone = await browser.page('/plain.html', { viewport: { width: 390, height: 800 } });
    await openChat(phone);
    expect(await panel(phone).getAttribute('aria-modal')).toBe('true');
    const inside = () =>
      phone.evaluate(() => Boolean(document.activeElement?.shadowRoot?.activeElement?.closest('.panel')));
    for (let i = 0; i < 8; i++) {
      await phone.keyboard.press('Tab');
      expect(await inside()).toBe(true);
    }
    for (let i = 0; i < 8; i++) {
      await phone.keyboard.press('Shift+Tab');
      expect(await inside()).toBe(true);
    }
    const desktop = await browser.page();
    await openChat(desktop);
    expect(await panel(desktop).getAttribute('aria-modal')).not.toBe('true');
  });
});
