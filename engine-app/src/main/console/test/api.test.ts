import { describe, expect, it } from 'vitest';
import { ApiProblem, currentSession, get, isProblem, post, proveWith, put, remove, signIn } from '../src/api';
import { problem, serve, setToken } from './server';

const refusal = async (call: Promise<unknown>): Promise<ApiProblem> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof ApiProblem) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('what the server refuses', () => {
  it('is told by its kind, status and title', async () => {
    serve({ 'GET /flows': problem(403, 'forbidden', { detail: 'Not yours.' }) });
    const error = await refusal(get('/flows'));
    expect([error.kind, error.status, error.message]).toEqual(['forbidden', 403, 'About forbidden.']);
    expect(error.extra.detail).toBe('Not yours.');
    expect(isProblem(error, 'forbidden')).toBe(true);
    expect(isProblem(error, 'not-found')).toBe(false);
    expect(isProblem(new Error('forbidden'), 'forbidden')).toBe(false);
  });

  it('carries which fields are wrong, and what is wrong with a flow', async () => {
    setToken('t');
    const errors = [{ field: 'origins[0]', message: 'No address.' }];
    const problems = [{ rule: 'forms', element: 'step_a', severity: 'ERROR', message: 'm', remedy: 'r' }];
    serve({
      'POST /sites': problem(422, 'invalid', { errors }),
      'POST /flows': problem(422, 'flow-refused', { problems }),
    });
    expect((await refusal(post('/sites', {}))).extra.errors).toEqual(errors);
    expect((await refusal(post('/flows', {}))).extra.problems).toEqual(problems);
  });

  it('says how long to wait, given in seconds or as a date', async () => {
    setToken('t');
    serve({ 'POST /session': problem(429, 'too-many-attempts', {}, { 'Retry-After': '90' }) });
    expect((await refusal(post('/session', {}))).extra.retryAfter).toBe(90);
    const date = new Date(Date.now() + 30_000).toUTCString();
    serve({ 'POST /session': problem(429, 'too-many-attempts', {}, { 'Retry-After': date }) });
    const wait = (await refusal(post('/session', {}))).extra.retryAfter;
    expect(wait).toBeGreaterThan(25);
    expect(wait).toBeLessThanOrEqual(31);
    serve({ 'POST /session': problem(429, 'too-many-attempts', {}, { 'Retry-After': 'soon' }) });
    expect((await refusal(post('/session', {}))).extra.retryAfter).toBeUndefined();
  });

  it('is understood even if it is no problem document', async () => {
    serve({ 'GET /flows': { status: 502, body: 'a page of a proxy' }, 'GET /sites': { status: 500 } });
    expect((await refusal(get('/flows'))).kind).toBe('http-502');
    expect((await refusal(get('/sites'))).status).toBe(500);
  });

  it('is offline if it cannot be asked at all', async () => {
    serve({ 'GET /flows': 'offline' });
    const error = await refusal(get('/flows'));
    expect([error.kind, error.status]).toEqual(['offline', 0]);
  });
});

describe('the token of changes', () => {
  it('travels with every change and with no question', async () => {
    setToken('a%2Fb');
    const calls = serve({
      'GET /flows': { body: [] },
      'POST /sites': { status: 201, body: {} },
      'PUT /sites/1': { body: {} },
      'DELETE /sessions': { status: 204 },
    });
    await get('/flows');
    await post('/sites', { name: 'x' });
    await put('/sites/1', {});
    await remove('/sessions');
    expect(calls.map(({ headers }) => headers['X-XSRF-TOKEN'])).toEqual([undefined, 'a/b', 'a/b', 'a/b']);
    expect(calls[1]?.body).toEqual({ name: 'x' });
  });

  it('is fetched before the first change if there is none yet', async () => {
    const calls = serve({ 'GET /session': problem(401, 'unauthorized'), 'POST /sites': { body: {} } });
    await post('/sites', {});
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /session', 'POST /sites']);
  });

  it('is fetched anew after signing in', async () => {
    setToken('before');
    const session = { member: { id: '1', name: 'Ida' }, roles: ['OWNER'], tenants: [], tenant: null };
    const calls = serve({ 'POST /session': { body: session }, 'GET /session': { body: session } });
    expect(await signIn('Ida', 'secret')).toEqual(session);
    expect(calls.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });
});

describe('proof that it is still them', () => {
  const held = problem(403, 'step-up-required');

  it('is asked for once, and what was held goes on by itself', async () => {
    setToken('t');
    let asked = 0;
    const replies = { 'POST /members': held };
    const calls = serve(replies);
    const stop = proveWith(async () => {
      asked++;
      replies['POST /members'] = { status: 201, body: { id: '1' } };
      return true;
    });
    expect(await post('/members', { name: 'a' })).toEqual({ id: '1' });
    stop();
    expect(asked).toBe(1);
    expect(calls.map(({ body }) => body)).toEqual([{ name: 'a' }, { name: 'a' }]);
  });

  it('is not asked for again if it was given and did not help', async () => {
    setToken('t');
    serve({ 'DELETE /sessions': held });
    let asked = 0;
    const stop = proveWith(async () => {
      asked++;
      return true;
    });
    expect((await refusal(remove('/sessions'))).kind).toBe('step-up-required');
    stop();
    expect(asked).toBe(1);
  });

  it('may be refused, and then so is the call', async () => {
    setToken('t');
    const calls = serve({ 'PUT /members/1': held });
    const stop = proveWith(async () => false);
    expect((await refusal(put('/members/1', {}))).kind).toBe('step-up-required');
    stop();
    expect(calls).toHaveLength(1);
    expect((await refusal(put('/members/1', {}))).kind).toBe('step-up-required');
  });
});

describe('the session', () => {
  it('is nobody’s on 401, and unknown on anything else', async () => {
    serve({ 'GET /session': problem(401, 'unauthorized') });
    expect(await currentSession()).toBeNull();
    serve({ 'GET /session': problem(503, 'unavailable') });
    await expect(currentSession()).rejects.toThrow('About unavailable.');
  });
});
