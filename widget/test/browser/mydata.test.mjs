import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launcher, log, openChat, panel, say, startBrowser, violations } from './fixture.mjs';

let browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.stop());

const part = (page, name) =>
  page.locator('smartconvo-widget .data-part').filter({ has: page.getByRole('heading', { name }) });
const frames = (type) => browser.server.state.frames.filter((frame) => frame.type === type);

async function openData(page) {
  await openChat(page);
  await page.getByRole('button', { name: 'Your data' }).click();
  await part(page, 'What is held about you').waitFor();
}

describe('the panel "Your data"', () => {
  it('shows what is held, for what, until when, and how much of the conversation', async () => {
    const page = await browser.page();
    await openData(page);
    expect(frames('data')).toEqual([{ type: 'data' }]);
    await expect
      .poll(() => part(page, 'What is held about you').innerText())
      .toMatch(/E-mail\s+anna@example\.org.*Purpose: contact · Kept until .*2026/s);
    expect(await part(page, 'What it may be used for').innerText()).toMatch(
      /Contact\s+You agreed.*Orders\s+Needed for a contract/s,
    );
    expect(await part(page, 'This conversation').innerText()).toMatch(/1 entry is kept\. It is deleted on .*2026/);
    expect(await log(page).isVisible()).toBe(false);
  });

  it('is reached and left by keyboard, with the focus where it was', async () => {
    const page = await browser.page();
    await launcher(page).focus();
    await page.keyboard.press('Enter');
    await log(page).locator('.bubble').first().waitFor();
    const button = page.getByRole('button', { name: 'Your data' });
    await button.focus();
    await page.keyboard.press('Enter');
    const back = page.getByRole('button', { name: 'Back to the chat' });
    await expect.poll(() => back.evaluate((element) => element === element.getRootNode().activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => back.count()).toBe(0);
    expect(await button.evaluate((element) => element === element.getRootNode().activeElement)).toBe(true);
    expect(await panel(page).isVisible()).toBe(true);
  });

  it('corrects an answer, and says why one does not fit', async () => {
    const page = await browser.page();
    await openData(page);
    const held = part(page, 'What is held about you');
    await held.getByRole('button', { name: 'Correct: E-mail' }).click();
    const field = held.getByRole('textbox', { name: 'Correct: E-mail' });
    await field.fill('nonsense');
    await field.press('Enter');
    await held.getByRole('alert').getByText('This is not an e-mail address.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('anna@example.com');
    await held.getByRole('button', { name: 'Save' }).click();
    await held.getByText('anna@example.com').waitFor();
    await held.getByRole('status').getByText('Saved.').waitFor({ state: 'attached' });
    expect(frames('correct').at(-1)).toMatchObject({ field: 'email', value: 'anna@example.com' });
  });

  it('withdraws and grants again in one click each, and what hung on it is gone', async () => {
    const page = await browser.page();
    await openData(page);
    await page.getByRole('button', { name: 'Withdraw: contact' }).click();
    await part(page, 'What it may be used for').getByText('You withdrew your consent').waitFor();
    expect(frames('consent').at(-1)).toMatchObject({ purposes: { contact: false }, by: 'panel' });
    await part(page, 'What is held about you').getByText('Nothing.').waitFor();
    await page.getByRole('button', { name: 'Agree: contact' }).click();
    await part(page, 'What it may be used for').getByText('You agreed').waitFor();
  });

  it('gives every receipt as the signed file it is', async () => {
    const page = await browser.page();
    await openData(page);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download receipt: Agreed: contact/ }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^consent-receipt-[\w-]+\.jws$/);
    expect(readFileSync(await file.path(), 'utf8')).toBe('eyJhbGciOiJFZERTQSJ9.e30.c2ln');
  });

  it('asks for a copy, and leads to where the request can be followed', async () => {
    const page = await browser.page();
    await openData(page);
    const rights = part(page, 'Your rights');
    await rights.getByRole('button', { name: 'Get a copy' }).click();
    await rights.getByText(/arrived under R-7F3K-92QD/).waitFor();
    expect(frames('request')).toEqual([{ type: 'request', id: expect.any(String), kind: 'ACCESS' }]);
    const link = rights.getByRole('link', { name: /Follow your request/ });
    expect(await link.getAttribute('href')).toMatch(`${browser.server.origin}/rights/fernweh-shop#6f1a8f0e-`);
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.getByRole('button', { name: 'Back to the chat' }).click();
    await page.getByRole('button', { name: 'Your data' }).click();
    await link.waitFor();
    expect(await rights.getByRole('button', { name: 'Get a copy' }).count()).toBe(0);
  });

  it('has everything deleted only after it has asked once more', async () => {
    const page = await browser.page();
    await openData(page);
    const rights = part(page, 'Your rights');
    await rights.getByRole('button', { name: 'Delete everything' }).click();
    await rights.getByRole('button', { name: 'Cancel' }).click();
    expect(frames('request')).toEqual([]);
    await rights.getByRole('button', { name: 'Delete everything' }).click();
    await rights.getByRole('button', { name: 'Yes, delete' }).click();
    await rights.getByText(/arrived under/).waitFor();
    expect(frames('request').map(({ kind }) => kind)).toEqual(['ERASURE']);
  });

  it('says where to turn when requests are not taken here', async () => {
    const page = await browser.page();
    await openData(page);
    for (const conversation of browser.server.state.conversations.values()) conversation.noRequests = true;
    await part(page, 'Your rights').getByRole('button', { name: 'Get a copy' }).click();
    await part(page, 'Your rights')
      .getByText(/Write to the operator/)
      .waitFor();
  });

  it('asks again by itself after the connection was lost', async () => {
    const page = await browser.page();
    await openData(page);
    browser.server.dropSockets();
    await expect.poll(() => frames('data').length, { timeout: 15_000 }).toBeGreaterThan(1);
  });

  it('is there when the chat has ended', async () => {
    const page = await browser.page();
    await openChat(page);
    await say(page, 'ended');
    await page.getByRole('button', { name: 'Start a new chat' }).waitFor();
    await page.getByRole('button', { name: 'Your data' }).click();
    await part(page, 'What is held about you').getByText('anna@example.org').waitFor();
  });

  it.each([
    ['in the light', '/plain.html', {}],
    ['dark', '/plain.html', { colorScheme: 'dark' }],
    ['on a phone', '/plain.html', { viewport: { width: 390, height: 800 } }],
    ['from right to left', '/rtl.html', {}],
    ['in forced colours', '/plain.html', { forcedColors: 'active' }],
  ])('has no fault that axe knows: %s', async (look, path, options) => {
    const page = await browser.page(path, options);
    await openChat(page);
    await page.locator('smartconvo-widget .tool:nth-last-child(2)').click();
    const first = page.locator('smartconvo-widget .data-list button').first();
    await first.waitFor();
    await page.locator('smartconvo-widget .data summary').first().click();
    expect(await violations(page)).toEqual([]);
    await first.click();
    await page.locator('smartconvo-widget .data-edit').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(page.problems).toEqual([]);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/mydata-${look.replaceAll(' ', '-')}.png` });
  });
});
