import type { FieldError, FlowProblem, Session } from './types';

const BASE = '/api/v1';
const TOKEN = 'XSRF-TOKEN';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Extra {
  detail?: string | undefined;
  retryAfter?: number | undefined;
  errors?: FieldError[];
  problems?: FlowProblem[];
  /** Of a draft that somebody else has changed meanwhile. */
  moved?: { revision: number; changedAt: string; changedBy: string | null } | undefined;
  /** Of a flow whose tests must pass before it is published. */
  untested?: boolean;
  failed?: string[];
  uncovered?: string[];
  /** Of a flow that somebody has published meanwhile. */
  version?: number | undefined;
}

/** A refusal as the server tells it (RFC 9457), or `offline` if it could not be asked. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly kind: string;
  readonly status: number;
  readonly extra: Extra;

  constructor(kind: string, status: number, title: string, extra: Extra = {}) {
    super(title);
    this.kind = kind;
    this.status = status;
    this.extra = extra;
  }

  /** The last part of a `type` such as `/problems/not-found`, which clients branch on. */
  static kindOf(type: unknown): string {
    return typeof type === 'string' ? (type.split('/').at(-1) ?? '') : '';
  }
}

export function isProblem(error: unknown, kind: string): error is ApiProblem {
  return error instanceof ApiProblem && error.kind === kind;
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path);
/** What is no JSON, such as a file to keep. */
export const getText = (path: string): Promise<string> => call('GET', path, undefined, (response) => response.text());
/** What is no text, such as an archive. */
export const getBlob = (path: string): Promise<Blob> => call('GET', path, undefined, (response) => response.blob());
export const post = <T>(path: string, body: unknown): Promise<T> => call<T>('POST', path, body);
export const put = <T>(path: string, body: unknown): Promise<T> => call<T>('PUT', path, body);
export const remove = (path: string): Promise<void> => call<void>('DELETE', path);
export const upload = <T>(path: string, file: File): Promise<T> => {
  const form = new FormData();
  form.append('file', file);
  return call<T>('POST', path, form);
};

/** Where something can be downloaded from. */
export const addressOf = (path: string): string => BASE + path;

/** Null if nobody is signed in. Asking also sets the token that every change has to carry. */
export async function currentSession(): Promise<Session | null> {
  try {
    return await get<Session>('/session');
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

export async function signIn(name: string, password: string, code?: string): Promise<Session> {
  await post('/session', code === undefined ? { name, password } : { name, password, code });
  // The token changes with the session; only this answer carries the new one.
  return get<Session>('/session');
}

/** Asks whoever sits there to show that it is still them. False if they would rather not. */
export type Prover = () => Promise<boolean>;

let prover: Prover | null = null;

/** Says who asks, until the returned function is called. */
export function proveWith(asking: Prover): () => void {
  prover = asking;
  return () => {
    if (prover === asking) prover = null;
  };
}

type Reader<T> = (response: Response) => Promise<T>;

const asJson = async <T>(response: Response): Promise<T> =>
  (response.status === 204 ? undefined : await response.json()) as T;

async function call<T>(method: Method, path: string, body?: unknown, read: Reader<T> = asJson): Promise<T> {
  try {
    return await once(method, path, body, read);
  } catch (error) {
    if (isProblem(error, 'step-up-required') && prover !== null && (await prover()))
      return once(method, path, body, read);
    throw error;
  }
}

async function once<T>(method: Method, path: string, body: unknown, read: Reader<T>): Promise<T> {
  if (method !== 'GET' && token() === undefined) await currentSession();
  const response = await send(method, path, body);
  if (!response.ok) throw await problemOf(response);
  return read(response);
}

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json, */*;q=0.5' };
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = token() ?? '';
  // Of a form, the browser says the type itself, with the boundary between its parts.
  if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(BASE + path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  } catch {
    throw new ApiProblem('offline', 0, 'The server could not be reached.');
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const told = await json(response);
  const kind = ApiProblem.kindOf(told.type);
  return new ApiProblem(kind || `http-${response.status}`, response.status, text(told.title) ?? response.statusText, {
    detail: text(told.detail),
    retryAfter: seconds(response.headers.get('Retry-After')),
    errors: list<FieldError>(told.errors),
    problems: list<FlowProblem>(told.problems),
    untested: told.untested === true,
    failed: list<string>(told.failed),
    uncovered: list<string>(told.uncovered),
    moved: movedOf(told),
    version: number(told.version) ?? number((told.version as { version?: unknown } | undefined)?.version),
  });
}

async function json(response: Response): Promise<Record<string, unknown>> {
  try {
    const told: unknown = await response.json();
    return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

function movedOf({ revision, changedAt, changedBy }: Record<string, unknown>): Extra['moved'] {
  if (typeof revision !== 'number' || typeof changedAt !== 'string') return undefined;
  return { revision, changedAt, changedBy: text(changedBy) ?? null };
}

/** `Retry-After` is a number of seconds or a date. */
function seconds(header: string | null): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(wait) ? Math.max(1, Math.ceil(wait)) : undefined;
}

function token(): string | undefined {
  for (const cookie of document.cookie.split('; ')) {
    const [name, value] = cookie.split('=');
    if (name === TOKEN && value) return decodeURIComponent(value);
  }
  return undefined;
}
