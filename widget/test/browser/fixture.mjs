import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildWidget } from '../../scripts/build.mjs';
import { startMockServer } from '../mock-server.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const built = fileURLToPath(new URL('../../target/classes/static/widget/v1/smartconvo.js', import.meta.url));

/** A server and a browser for one file of tests. */
export async function startBrowser() {
  if (!existsSync(built)) await buildWidget();
  const server = await startMockServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  const contexts = [];
  const context = async (options = {}) => {
    const made = await browser.newContext({
      viewport: { width: 1100, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    contexts.push(made);
    return made;
  };
  return {
    server,
    context,
    async page(path = '/plain.html', options = {}) {
      const page = await (await context(options)).newPage();
      await visit(page, server.origin + path);
      return page;
    },
    async closePages() {
      for (const made of contexts.splice(0)) await made.close();
      Object.assign(server.state, { refuseSockets: false, down: false });
      server.state.frames.length = 0;
      server.state.reports.length = 0;
    },
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

export async function visit(page, url) {
  page.problems ??= [];
  page.on('pageerror', (error) => page.problems.push(error.message));
  await page.goto(url);
  await page.locator('smartconvo-widget').waitFor({ state: 'attached' });
}

/** The parts of the chat, by their roles. */
export const launcher = (page) => page.locator('smartconvo-widget [part=launcher]');
export const panel = (page) => page.getByRole('dialog');
export const field = (page) => page.locator('smartconvo-widget .composer textarea');
export const log = (page) => page.getByRole('log');

export async function openChat(page) {
  await launcher(page).click();
  await log(page).locator('.bubble').first().waitFor();
}

export async function say(page, text) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

export async function violations(page) {
  await page.evaluate(() => window.axe).then(async (there) => there ?? (await page.addScriptTag({ path: axe })));
  const { violations: found } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(' | ')}`);
}
