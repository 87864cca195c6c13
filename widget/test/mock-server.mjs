// A server that speaks smartconvo.v1 for the widget's own tests: keeps conversations in memory, and breaks on demand.
import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { Conversation } from './mock-conversation.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const types = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css', '.json': 'application/json' };

export async function startMockServer({ port = 0, out = `${root}target/classes/static/widget/v1`, headers = {} } = {}) {
  const state = {
    conversations: new Map(),
    sockets: new Set(),
    refuseSockets: false,
    down: false,
    frames: [],
    reports: [],
    headers,
  };
  const http = createServer((request, response) => serve(state, out, request, response));
  const server = new WebSocketServer({ noServer: true, handleProtocols: () => 'smartconvo.v1' });
  http.on('upgrade', (request, socket, head) => {
    if (state.refuseSockets || state.down) return socket.destroy();
    server.handleUpgrade(request, socket, head, (ws) => connect(state, ws));
  });
  await new Promise((resolve) => http.listen(port, '127.0.0.1', resolve));
  return {
    port: http.address().port,
    origin: `http://localhost:${http.address().port}`,
    state,
    dropSockets: (code) => {
      for (const ws of state.sockets) code ? ws.close(code) : ws.terminate();
    },
    stop: () =>
      new Promise((resolve) => {
        for (const ws of state.sockets) ws.terminate();
        http.closeAllConnections();
        http.close(resolve);
      }),
  };
}

function connect(state, ws) {
  state.sockets.add(ws);
  const send = (frame) => ws.readyState === 1 && ws.send(JSON.stringify(frame));
  const link = { send };
  ws.on('message', (data) => take(state, link, JSON.parse(String(data))));
  ws.on('close', () => {
    state.sockets.delete(ws);
    link.conversation?.leave(link);
  });
}

function take(state, link, frame) {
  state.frames.push(frame);
  if (frame.type === 'ping') return link.send({ type: 'pong' });
  if (frame.type === 'hello') return hello(state, link, frame);
  if (!link.conversation) return link.send({ type: 'error', code: 'notWelcome', detail: 'Say hello first.' });
  link.conversation.take(frame, link);
}

function hello(state, link, frame) {
  const resumed = frame.resume && byToken(state, frame.resume.token);
  if (frame.resume && !resumed) return link.send({ type: 'gone' });
  const conversation = resumed ?? new Conversation(frame);
  state.conversations.set(conversation.id, conversation);
  conversation.tokens = [`tok_${randomUUID()}`, ...conversation.tokens].slice(0, 2);
  link.conversation = conversation;
  conversation.join(link, frame.resume?.after ?? 0, Boolean(resumed), frame.locale);
}

const byToken = (state, token) => [...state.conversations.values()].find((c) => c.tokens.includes(token));

function serve(state, out, request, response) {
  if (state.down) return request.socket.destroy();
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/widget/v1/frames') return post(state, request, response);
  if (url.pathname === '/widget/v1/events') return stream(state, url, request, response);
  if (url.pathname === '/widget/v1/reports') return report(state, request, response);
  const path = normalize(url.pathname);
  const file = path.startsWith('/widget/v1/') ? join(out, path.slice(11)) : join(root, 'pages', path);
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  const extra = state.headers[path] ?? {};
  response.writeHead(200, {
    'Content-Type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
    'Access-Control-Allow-Origin': '*',
    ...extra,
  });
  createReadStream(file).pipe(response);
}

async function post(state, request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const answers = [];
  const link = { send: (frame) => frame.type !== 'event' && frame.type !== 'delta' && answers.push(frame) };
  link.conversation = byToken(state, bearer(request));
  for (const frame of JSON.parse(Buffer.concat(chunks)).frames) take(state, link, frame);
  link.conversation?.leave(link);
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ frames: answers }));
}

async function report(state, request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  state.reports.push(JSON.parse(Buffer.concat(chunks)));
  response.writeHead(204).end();
}

function stream(state, url, request, response) {
  const conversation = byToken(state, bearer(request));
  if (!conversation) return response.writeHead(401).end();
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const link = { send: (frame) => frame.type !== 'ack' && response.write(`data: ${JSON.stringify(frame)}\n\n`) };
  response.write(':\n\n');
  conversation.listen(link, Number(url.searchParams.get('after')));
  request.on('close', () => conversation.leave(link));
}

const bearer = (request) => (request.headers.authorization ?? '').replace(/^Bearer /, '');
