const BASE = '/rights/v1';

/** What the server refused (RFC 9457); `kind` is the last part of its type, or `offline` if it could not be asked. */
export class Refused extends Error {
  constructor(status, kind, { left, wait } = {}) {
    super(kind);
    this.status = status;
    this.kind = kind;
    this.left = left;
    this.wait = wait;
  }
}

export const siteOf = (key) => call('GET', `/sites/${encodeURIComponent(key)}`).then(json);
export const ask = (request) => call('POST', '/requests', { body: request }).then(json);
export const lookUp = ({ id, token }) => call('GET', `/requests/${id}`, { token }).then(json);
export const prove = ({ id, token }, code) =>
  call('POST', `/requests/${id}/proof`, { token, body: { code } }).then(json);
export const takePackage = ({ id, token }) =>
  call('POST', `/requests/${id}/package`, { token }).then((response) => response.blob());
export const withdraw = ({ id, token }) => call('DELETE', `/requests/${id}`, { token });

const json = (response) => response.json();

async function call(method, path, { token, body } = {}) {
  const headers = { Accept: 'application/json, application/problem+json, */*;q=0.5' };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers['Content-Type'] = 'application/json';
  const response = await send(BASE + path, { method, headers, body: body && JSON.stringify(body) });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** Without cookies, even where the console has left some. */
async function send(url, options) {
  try {
    return await fetch(url, { ...options, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
  } catch {
    throw new Refused(0, 'offline');
  }
}

async function refusalOf(response) {
  const told = await response.json().catch(() => ({}));
  const kind = typeof told.type === 'string' ? told.type.split('/').at(-1) : '';
  const wait = Number(response.headers.get('Retry-After'));
  return new Refused(response.status, kind, {
    left: Number.isInteger(told.left) ? told.left : undefined,
    wait: wait > 0 ? wait : undefined,
  });
}
