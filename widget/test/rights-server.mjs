// Stands for the server behind the page on which visitors ask by right: `node test/rights-server.mjs`, then
// http://localhost:8183/rights/fernweh-shop. The code is 424242. Nothing is kept.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILES = fileURLToPath(new URL('../../engine-app/src/main/resources/static', import.meta.url));
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'";
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const BUSINESS = { business: 'Fernweh Outdoor', contact: 'privacy@fernweh.example' };

/** A server whose `state` says what it was asked and how it answers. */
export async function startRights(port = 0) {
  const state = { asked: [], requests: new Map(), codeSent: true, left: 3, refuse: null };
  const server = createServer((request, response) => answer(state, request, response));
  await new Promise((listening) => server.listen(port, listening));
  return {
    state,
    origin: `http://localhost:${server.address().port}`,
    /** A request as it stands, and the fragment that leads to it. */
    put(view) {
      const [id, token] = [randomUUID(), 'k1.two_-parts'];
      state.requests.set(id, { token, view: { ...fresh('ERASURE', 'GDPR'), ...view } });
      return `#${id}.${token}`;
    },
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

const fresh = (kind, regime) => ({
  reference: 'R-7F3K-92QD',
  kind,
  regime,
  state: 'UNPROVEN',
  receivedAt: '2026-03-01T09:00:00Z',
  dueAt: null,
  business: { name: BUSINESS.business, contact: BUSINESS.contact },
  agent: null,
  refusal: null,
  leftOut: [],
  package: null,
  certificate: null,
  history: [
    { at: '2026-03-01T09:00:00Z', what: 'RECEIVED' },
    { at: '2026-03-01T09:00:01Z', what: 'CODE_SENT' },
  ],
});

async function answer(state, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (!pathname.startsWith('/rights/v1/')) return file(pathname, response);
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : undefined;
  state.asked.push({ method: request.method, path: pathname, headers: request.headers, body });
  if (state.refuse) return refuse(response, ...state.refuse);
  const [, , , what, id, more] = pathname.split('/');
  if (what === 'sites')
    return id === 'fernweh-shop' ? say(response, 200, BUSINESS) : refuse(response, 404, 'not-found');
  if (request.method === 'POST' && !id) return make(state, body, response);
  const found = state.requests.get(id);
  if (!found || request.headers.authorization !== `Bearer ${found.token}`) return refuse(response, 404, 'not-found');
  act(state, found, `${request.method} ${more ?? ''}`.trim(), body, response);
}

function make(state, { kind, regime }, response) {
  const [id, token] = [randomUUID(), 'secret'];
  const view = fresh(kind, regime);
  if (!state.codeSent) view.history.pop();
  state.requests.set(id, { token, view });
  say(response, 202, { id, token, codeSent: state.codeSent });
}

function act(state, found, what, body, response) {
  const { view } = found;
  if (what === 'GET') return say(response, 200, view);
  if (what === 'DELETE') {
    view.state = 'WITHDRAWN';
    return response.writeHead(204).end();
  }
  if (what === 'POST package') {
    if (!view.package) return refuse(response, 410, 'package-gone');
    view.package = null;
    return response.writeHead(200, { 'Content-Type': 'application/zip' }).end('zip');
  }
  if (body.code === '424242') {
    Object.assign(view, { state: 'REVIEW', dueAt: '2026-04-01T09:00:00Z' });
    view.history.push({ at: '2026-03-01T09:02:00Z', what: 'PROVEN' });
    return say(response, 200, view);
  }
  state.left -= 1;
  if (state.left > 0) return refuse(response, 422, 'wrong-proof', { left: state.left });
  view.state = 'LAPSED';
  refuse(response, 410, 'code-over');
}

function say(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response, status, kind, more = {}, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
  response.end(JSON.stringify({ type: `/problems/${kind}`, title: kind, status, ...more }));
}

function file(pathname, response) {
  const asset = FILES + pathname;
  const found = extname(pathname) && existsSync(asset) ? asset : `${FILES}/rights/index.html`;
  response.writeHead(200, { 'Content-Type': TYPES[extname(found)], 'Content-Security-Policy': POLICY });
  response.end(readFileSync(found));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await startRights(8183);
  console.log(`${origin}/rights/fernweh-shop`);
}
