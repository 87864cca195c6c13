// Builds once and serves the pages with a server that speaks the protocol.

import { startMockServer } from '../test/mock-server.mjs';
import { buildWidget } from './build.mjs';

await buildWidget();
const server = await startMockServer({ port: Number(process.env.PORT ?? 4173) });
console.log(`http://localhost:${server.port}/plain.html`);
