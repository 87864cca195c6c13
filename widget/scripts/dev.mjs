// Builds once and serves the pages with a server that speaks the protocol.
import { buildWidget } from './build.mjs';
import { startMockServer } from '../test/mock-server.mjs';

await buildWidget();
const server = await startMockServer({ port: Number(process.env.PORT ?? 4173) });
console.log(`http://localhost:${server.port}/plain.html`);
