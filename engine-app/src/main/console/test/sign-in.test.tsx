import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SESSION } from '../src/queries';
import { destination, SignIn } from '../src/shell/SignInPage';
import { show } from './render';
import { problem, serve, setToken } from './server';

const session = { member: { id: '1', name: 'Ida' }, roles: ['OWNER'], tenants: [], tenant: { id: 't', name: 'T' } };

async function fill(name: string, password: string) {
  const user = userEvent.setup();
  if (name) await user.type(screen.getByLabelText('Name'), name);
  if (password) await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('the sign-in form', () => {
  beforeEach(() => setToken('token'));

  it('signs in and forgets what somebody else had seen', async () => {
    const calls = serve({ 'POST /session': { body: session }, 'GET /session': { body: session } });
    const { client } = show(<SignIn />);
    client.setQueryData(['members'], ['of somebody else']);
    await fill(' ida ', 'correct horse battery');
    await vi.waitFor(() => expect(client.getQueryData(SESSION)).toEqual(session));
    expect(calls.find(({ path }) => path === '/session')?.body).toEqual({
      name: 'ida',
      password: 'correct horse battery',
    });
    expect(client.getQueryData(['members'])).toBeUndefined();
  });

  it('asks for what is missing before it asks the server', async () => {
    const calls = serve({});
    show(<SignIn />);
    await fill('', '');
    expect(screen.getByText('Enter your name.')).toBeTruthy();
    expect(screen.getByText('Enter your password.')).toBeTruthy();
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('says that name and password do not fit, and clears the password', async () => {
    serve({ 'POST /session': problem(401, 'sign-in-failed') });
    show(<SignIn />);
    await fill('ida', 'wrong');
    expect((await screen.findByRole('alert')).textContent).toContain('do not fit together');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('ida');
  });

  it('offers the identity provider by its name, and says when it does not answer', async () => {
    serve({
      'GET /session/ways': { body: { passkeys: true, sso: 'Fernweh ID' } },
      'POST /session/sso': problem(503, 'sso-unavailable'),
    });
    show(<SignIn />);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Sign in with Fernweh ID' }));
    expect((await screen.findByRole('alert')).textContent).toContain('does not answer');
    expect(screen.queryByRole('button', { name: 'Sign in with a passkey' }), 'no browser of this age').toBeNull();
  });

  it('asks for a code where a second factor is on, and says if it is wrong', async () => {
    const replies = { 'POST /session': problem(401, 'second-factor-required'), 'GET /session': { body: session } };
    const calls = serve(replies);
    const { client } = show(<SignIn />);
    await fill('ida', 'secret');
    const field = await screen.findByLabelText('Code');
    expect(screen.queryByRole('alert')).toBeNull();
    const user = userEvent.setup();

    replies['POST /session'] = problem(422, 'wrong-code');
    await user.type(field, '111111');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByText(/not valid now/)).toBeTruthy();

    replies['POST /session'] = { body: session };
    await user.type(screen.getByLabelText('Code'), '123456');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await vi.waitFor(() => expect(client.getQueryData(SESSION)).toEqual(session));
    const sent = calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
    const credentials = { name: 'ida', password: 'secret' };
    expect(sent).toEqual([credentials, { ...credentials, code: '111111' }, { ...credentials, code: '123456' }]);
  });

  it('forgets the password of whoever signs in as somebody else', async () => {
    serve({ 'POST /session': problem(401, 'second-factor-required') });
    show(<SignIn />);
    await fill('ida', 'secret');
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Sign in as somebody else' }));
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('');
  });

  it('says how long to wait after too many attempts, and opens again when the time is over', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    serve({ 'POST /session': problem(429, 'too-many-attempts', {}, { 'Retry-After': '120' }) });
    show(<SignIn />);
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.type(screen.getByLabelText('Name'), 'ida');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Sign in' });
    await user.click(button);
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Try again in 2 minutes.'));
    expect(button.disabled).toBe(true);
    await act(() => vi.advanceTimersByTimeAsync(100_000));
    expect(screen.getByRole('alert').textContent).toMatch(/in \d+ seconds?\./);
    await act(() => vi.advanceTimersByTimeAsync(21_000));
    expect(button.disabled).toBe(false);
    expect(screen.getByRole('status').textContent).toContain('You can try again now.');
  });

  it('says so if the server cannot be reached, in the language chosen', async () => {
    serve({ 'POST /session': 'offline' });
    show(<SignIn />, 'de');
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Name'), 'ida');
    await user.type(screen.getByLabelText('Passwort'), 'geheim');
    await user.click(screen.getByRole('button', { name: 'Anmelden' }));
    expect((await screen.findByRole('alert')).textContent).toContain('nicht erreichbar');
  });
});

describe('where signing in leads', () => {
  it.each([
    [null, '/flows'],
    ['/sites/1?x=2', '/sites/1?x=2'],
    ['//evil.example', '/flows'],
    ['/\\evil.example', '/flows'],
    ['https://evil.example', '/flows'],
    ['/sign-in?back=/sign-in', '/flows'],
  ])('%s leads to %s', (back, to) => expect(destination(back)).toBe(to));
});
