// Draws flows, those named or all, for the demo page and the docs, in the Chromium that CHROMIUM points to.
// npm run render support-assistant
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { flows, ROOT } from '../test/flows.mjs';

const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const target = join(ROOT, '..', 'engine-app/src/main/resources/static/demo/flows');
mkdirSync(target, { recursive: true });

const wanted = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas"></div>');
  await page.addScriptTag({ path: viewer });
  for (const { name, xml } of flows.filter((flow) => !wanted.length || wanted.includes(flow.name))) {
    const svg = await page.evaluate(draw, xml);
    writeFileSync(join(target, `${name}.svg`), `${stable(onWhite(svg))}\n`);
    process.stdout.write(`${name}.svg\n`);
  }
} finally {
  await browser.close();
}

async function draw(xml) {
  const drawing = new window.BpmnJS({ container: '#canvas' });
  try {
    await drawing.importXML(xml);
    return (await drawing.saveSVG()).svg;
  } finally {
    drawing.destroy();
  }
}

/** Readable on dark pages too. */
function onWhite(svg) {
  return svg.replace(/(<svg [^>]*>)/, '$1<rect x="-10000" y="-10000" width="20000" height="20000" fill="#fff"/>');
}

/** Arrowheads get random ids; numbered ones keep the picture the same from run to run. */
function stable(svg) {
  const ids = [...new Set(svg.match(/marker-[a-z0-9]+/g))];
  return ids.reduce((text, id, index) => text.replaceAll(id, `arrow-${index}`), svg).replace(/ id="defs[^"]*"/, '');
}
