import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { SessionContext } from '../src/queries';
import { Decisions } from '../src/requests/Decisions';
import { FoundData } from '../src/requests/FoundData';
import type { Detail } from '../src/requests/model';
import { NewRequestDialog } from '../src/requests/NewRequestDialog';
import { requestQuery } from '../src/requests/queries';
import type { Role, Session } from '../src/types';
import { show } from './render';
import { request } from './requests-fixture';
import { problem, serve, setToken } from './server';

const session = (...roles: Role[]): Session => ({
  member: { id: 'me', name: 'Ida' },
  roles,
  tenants: [],
  tenant: null,
  secondFactor: false,
  passkey: false,
  password: true,
  sso: false,
});
const decide = (about: Detail, role: Role = 'PRIVACY_OFFICER') =>
  show(
    <SessionContext value={session(role)}>
      <Decisions request={about} />
    </SessionContext>,
  );
const press = (name: string | RegExp) => userEvent.setup().click(screen.getByRole('button', { name }));
const dialog = async () => within(await screen.findByRole('dialog'));

beforeEach(() => setToken('token'));

it('refuses with a ground of the law and with no other', async () => {
  const after = request({ state: 'REFUSED', closedAt: '2026-03-02T09:00:00Z' });
  const calls = serve({ 'POST /subject-requests/r1/refusal': { body: after } });
  const { client } = decide(request());
  await press('Refuse');
  const box = await dialog();
  const user = userEvent.setup();
  await user.click(box.getByRole('button', { name: 'Refuse' }));
  expect(box.getByText('Choose a ground.')).toBeTruthy();
  expect(calls).toHaveLength(0);
  await user.selectOptions(box.getByLabelText('Ground'), 'LEGAL_CLAIMS');
  await user.type(box.getByLabelText(/Explanation/), 'A case is open.');
  await user.click(box.getByRole('button', { name: 'Refuse' }));
  await vi.waitFor(() => expect(client.getQueryData(requestQuery('r1').queryKey)).toEqual(after));
  expect(calls[0]?.body).toEqual({ ground: 'LEGAL_CLAIMS', explanation: 'A case is open.' });
});

it('keeps the explanation of a refusal nowhere once the dialog is closed', async () => {
  serve({ 'POST /subject-requests/r1/refusal': { body: request({ state: 'REFUSED' }) } });
  const { client } = decide(request());
  await press('Refuse');
  const box = await dialog();
  const user = userEvent.setup();
  await user.selectOptions(box.getByLabelText('Ground'), 'EXCESSIVE');
  await user.type(box.getByLabelText(/Explanation/), 'private words');
  await user.click(box.getByRole('button', { name: 'Refuse' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() => {
    const kept = client.getMutationCache().getAll();
    expect(JSON.stringify(kept.map(({ state }) => state.variables ?? null))).not.toContain('private words');
  });
});

it('says what approving an erasure does, and what it leaves', async () => {
  const calls = serve({ 'POST /subject-requests/r1/approval': { body: request({ state: 'SECOND_REVIEW' }) } });
  const held = request().found.map((one) => ({ ...one, held: true }));
  decide(request({ needsSecond: true, found: held, counts: [{ table: 'a', what: 'A', rows: 7 }] }));
  await press('Approve');
  const box = await dialog();
  expect(box.getByText('1 conversation, 7 rows')).toBeTruthy();
  expect(box.getByText(/copy of 1 conversation stays|copies of \d+ conversations stay/)).toBeTruthy();
  expect(box.getByText(/before a second officer/)).toBeTruthy();
  await userEvent.setup().click(box.getByRole('button', { name: 'Approve' }));
  await vi.waitFor(() => expect(calls[0]?.body).toEqual({}));
});

it('wants to know what a correction shall be', async () => {
  const calls = serve({ 'POST /subject-requests/r1/approval': { body: request({ state: 'ACTING' }) } });
  decide(request({ kind: 'RECTIFICATION' }));
  await press('Approve');
  const box = await dialog();
  const user = userEvent.setup();
  await user.click(box.getByRole('button', { name: 'Approve' }));
  expect(box.getByText('Enter at least one correction.')).toBeTruthy();
  expect(calls).toHaveLength(0);
  await user.type(box.getByLabelText(/^email, conversation 3c1d4e07/), 'new@example.com');
  await user.click(box.getByRole('button', { name: 'Approve' }));
  await vi.waitFor(() =>
    expect(calls[0]?.body).toEqual({
      corrections: [{ conversation: request().found[0]?.conversation, field: 'email', value: 'new@example.com' }],
    }),
  );
});

it('extends with a reason only', async () => {
  const calls = serve({ 'POST /subject-requests/r1/extension': { body: request({ extended: true }) } });
  decide(request());
  await press('Extend the deadline');
  const box = await dialog();
  const user = userEvent.setup();
  await user.click(box.getByRole('button', { name: 'Extend the deadline' }));
  expect(box.getByText('Choose a reason.')).toBeTruthy();
  await user.click(box.getByLabelText('There are many requests'));
  await user.click(box.getByRole('button', { name: 'Extend the deadline' }));
  await vi.waitFor(() => expect(calls[0]?.body).toEqual({ reason: 'MANY' }));
});

it('leaves the dialog open and says why if the server refuses', async () => {
  serve({ 'POST /subject-requests/r1/identity': problem(409, 'request-closed') });
  decide(request({ state: 'UNPROVEN' }));
  await press('Identity is proven');
  const box = await dialog();
  await userEvent.setup().click(box.getByRole('button', { name: 'Identity is proven' }));
  expect((await box.findByRole('alert')).textContent).toContain('About request-closed.');
});

it('lets those who only look decide nothing, and says so', () => {
  decide(request(), 'AUDITOR');
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('Owners and privacy officers decide');
});

it('tells the first officer that somebody else has to be the second', () => {
  decide(request({ state: 'SECOND_REVIEW', history: [{ at: '2026-03-02T09:00:00Z', what: 'APPROVED', by: 'me' }] }));
  expect(screen.getByRole('status').textContent).toContain('Somebody else has to be the second');
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
});

it('holds a conversation that was found, unless it is held or nobody here may', async () => {
  const calls = serve({ 'POST /legal-holds': { status: 201, body: {} } });
  const found = request().found;
  const see = (about: Detail, role: Role) =>
    show(
      <SessionContext value={session(role)}>
        <FoundData request={about} />
      </SessionContext>,
    );
  for (const [about, role] of [
    [request(), 'AUDITOR'],
    [request({ closedAt: '2026-03-02T09:00:00Z' }), 'OWNER'],
    [request({ found: found.map((one) => ({ ...one, held: true })) }), 'OWNER'],
  ] as const) {
    const { unmount } = see(about, role);
    expect(screen.queryByRole('button', { name: 'Hold' })).toBeNull();
    unmount();
  }
  see(request(), 'OWNER');
  await press('Hold');
  const box = await dialog();
  const user = userEvent.setup();
  await user.type(box.getByLabelText('Until'), '2099-01-31');
  await user.click(box.getByRole('button', { name: 'Set hold' }));
  await vi.waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      conversation: found[0]?.conversation,
      ground: 'LEGAL_CLAIMS',
      until: '2099-01-31',
    }),
  );
});

it('leaves a conversation out on a ground, before anybody has approved', async () => {
  const found = request().found;
  const path = `/subject-requests/${request().id}/conversations/${found[0]?.conversation}/refusal`;
  const calls = serve({
    [`PUT ${path}`]: { status: 200, body: request() },
    [`DELETE ${path}`]: { status: 200, body: {} },
  });
  const see = (about: Detail) =>
    show(
      <SessionContext value={session('OWNER')}>
        <FoundData request={about} />
      </SessionContext>,
    );
  const { unmount } = see(request({ state: 'SECOND_REVIEW' }));
  expect(screen.queryByRole('button', { name: 'Leave out' })).toBeNull();
  unmount();
  const undecided = see(request({ state: 'REVIEW' }));
  await press('Leave out');
  const box = await dialog();
  const user = userEvent.setup();
  await user.click(box.getByRole('button', { name: 'Leave out' }));
  expect(calls).toHaveLength(0);
  await user.selectOptions(box.getByRole('combobox'), 'NOT_IDENTIFIED');
  await user.click(box.getByRole('button', { name: 'Leave out' }));
  await vi.waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ ground: 'NOT_IDENTIFIED' }),
  );
  undecided.unmount();
  see(request({ state: 'REVIEW', found: found.map((one) => ({ ...one, leftOut: 'NOT_IDENTIFIED' })) }));
  expect(screen.getByText(/^Left out:/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Leave out' })).toBeNull();
  await press('Take in');
  await vi.waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
});

it('enters a request only if it says whose data it is about', async () => {
  const calls = serve({ 'POST /subject-requests': { status: 201, body: request() } });
  show(<NewRequestDialog onClose={() => undefined} />);
  const box = await dialog();
  const user = userEvent.setup();
  await user.click(box.getByRole('button', { name: 'Enter request' }));
  expect(box.getByText(/^Enter an e-mail address/)).toBeTruthy();
  expect(calls).toHaveLength(0);
  await user.type(box.getByLabelText('E-mail address'), 'jo@example.com');
  await user.click(box.getByRole('button', { name: 'Enter request' }));
  await vi.waitFor(() =>
    expect(calls[0]?.body).toEqual({ kind: 'ACCESS', regime: 'GDPR', locale: 'en', email: 'jo@example.com' }),
  );
});
