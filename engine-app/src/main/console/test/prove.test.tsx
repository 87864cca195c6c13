import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { post } from '../src/api';
import { SessionContext } from '../src/queries';
import { ProveDialog } from '../src/shell/ProveDialog';
import type { Session } from '../src/types';
import { show } from './render';
import { problem, serve, setToken } from './server';

const session = (secondFactor: boolean): Session => ({
  member: { id: '1', name: 'Ida' },
  roles: ['OWNER'],
  tenants: [],
  tenant: null,
  secondFactor,
  passkey: false,
  password: true,
  sso: false,
});
const dialog = (secondFactor: boolean) =>
  show(
    <SessionContext value={session(secondFactor)}>
      <ProveDialog />
    </SessionContext>,
  );

describe('the dialog that asks whether it is still them', () => {
  beforeEach(() => setToken('token'));

  it('opens when the server asks, takes the password, and lets the call go on', async () => {
    const replies = { 'POST /members': problem(403, 'step-up-required'), 'POST /session/step-up': { status: 204 } };
    const calls = serve(replies);
    dialog(false);
    const done = post('/members', { name: 'a' });
    await userEvent.setup().type(await screen.findByLabelText('Your password'), 'secret');
    Object.assign(replies, { 'POST /members': { status: 201, body: { id: '2' } } });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await done).toEqual({ id: '2' });
    expect(calls.find(({ path }) => path === '/session/step-up')?.body).toEqual({ password: 'secret' });
  });

  it('takes a code where a second factor is on, and says if it is wrong', async () => {
    serve({
      'POST /members': problem(403, 'step-up-required'),
      'POST /session/step-up': problem(422, 'wrong-code'),
    });
    dialog(true);
    const refused = post('/members', {}).catch((error: unknown) => error);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Code'), '111111');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText(/not valid now/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await refused).toMatchObject({ kind: 'step-up-required' });
  });

  it('asks once for several calls', async () => {
    const replies = { 'POST /members': problem(403, 'step-up-required'), 'POST /session/step-up': { status: 204 } };
    const calls = serve(replies);
    dialog(false);
    const both = Promise.all([post('/members', 1), post('/members', 2)]);
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    await userEvent.setup().type(await screen.findByLabelText('Your password'), 'secret');
    Object.assign(replies, { 'POST /members': { status: 201, body: {} } });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Confirm' }));
    await both;
    expect(calls.filter(({ path }) => path === '/session/step-up')).toHaveLength(1);
  });
});
