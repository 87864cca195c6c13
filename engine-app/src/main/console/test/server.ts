import { vi } from 'vitest';

export interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

type Reply = { status?: number; body?: unknown; headers?: Record<string, string> } | 'offline';

/** Stands for the server: answers by method and path, and keeps what it was asked. */
export function serve(replies: Record<string, Reply>): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', (url: string, options: RequestInit) => {
    const path = url.replace('/api/v1', '');
    const method = options.method ?? 'GET';
    calls.push({
      method,
      path,
      headers: options.headers as Record<string, string>,
      body: options.body === undefined ? undefined : JSON.parse(String(options.body)),
    });
    const reply = replies[`${method} ${path}`] ?? { status: 404, body: { type: '/problems/not-found' } };
    if (reply === 'offline') return Promise.reject(new TypeError('no network'));
    const { status = 200, body, headers = {} } = reply;
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers }));
  });
  return calls;
}

export function problem(status: number, kind: string, more: object = {}, headers: Record<string, string> = {}): Reply {
  return { status, body: { type: `/problems/${kind}`, title: `About ${kind}.`, status, ...more }, headers };
}

export function setToken(value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies that browsers offer instead is not everywhere yet
  document.cookie = `XSRF-TOKEN=${value}; path=/`;
}
