import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { AgentsPage } from '../src/agents/AgentsPage';
import { draftOf, errorsFromServer, errorsOf, NEW, said, short, wantedOf } from '../src/agents/draft';
import type { Agent, Directory } from '../src/agents/model';
import { en } from '../src/i18n/en';
import { SessionContext } from '../src/queries';
import { SettingsPage } from '../src/settings/SettingsPage';
import { ProveDialog } from '../src/shell/ProveDialog';
import { ROLES, type Role, type Session } from '../src/types';
import { show } from './render';
import { problem, serve, setToken } from './server';

const text = en.agents;
const KEY = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
const helpers: Agent = {
  id: 'data-helpers',
  name: 'Data Helpers',
  webUrl: 'https://data-helpers.example/',
  verifyKey: KEY,
  vouches: true,
  addedAt: '2026-01-05T12:00:00Z',
  lastTokenAt: null,
};
const directory = (more: Partial<Directory> = {}): Directory => ({
  businessId: 'shop',
  apiBase: 'https://chat.example/drp/shop',
  agents: [helpers],
  ...more,
});
const session = (role: Role): Session => ({
  member: { id: 'me', name: 'Ida' },
  roles: [role],
  tenants: [],
  tenant: { id: 't', name: 'Shop' },
  secondFactor: false,
  passkey: false,
  password: true,
  sso: false,
});
const page = (role: Role = 'PRIVACY_OFFICER') =>
  show(
    <SessionContext value={session(role)}>
      <AgentsPage />
      <ProveDialog />
    </SessionContext>,
  );
const READ = 'GET /data-rights-protocol';
const SAVE = 'PUT /data-rights-protocol/agents/data-helpers';
const press = async (name: string) => userEvent.setup().click(await screen.findByRole('button', { name }));
/** At once: typing a key takes a second. */
const fill = async (field: HTMLElement, value: string) => {
  const user = userEvent.setup();
  await user.clear(field);
  await user.click(field);
  await user.paste(value);
};
const dialog = async () => within(await screen.findByRole('dialog'));
const changes = (calls: { method: string }[]) => calls.filter(({ method }) => method !== 'GET');

beforeEach(() => setToken('token'));

it('is there for owners and privacy officers, and asks nothing for anybody else', async () => {
  for (const role of ROLES) {
    const calls = serve({ [READ]: { body: directory() } });
    const may = role === 'OWNER' || role === 'PRIVACY_OFFICER';
    const shown = page(role);
    if (may) expect(await screen.findByText('Data Helpers'), role).toBeTruthy();
    else expect(screen.getByRole('heading', { level: 1, name: en.common.notFoundTitle }), role).toBeTruthy();
    expect(calls.length > 0, role).toBe(may);
    shown.unmount();
    const settings = show(
      <SessionContext value={session(role)}>
        <SettingsPage />
      </SessionContext>,
    );
    expect(screen.queryByText(text.title) !== null, role).toBe(may);
    settings.unmount();
  }
});

it('shows who may ask, and leads to their site without telling it whence', async () => {
  serve({ [READ]: { body: directory() } });
  page();
  const link = await screen.findByRole('link', { name: 'data-helpers.example' });
  expect(link.getAttribute('href')).toBe('https://data-helpers.example/');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  const row = within(screen.getByRole('row', { name: /Data Helpers/ }));
  for (const words of ['data-helpers', text.reliedOn, en.common.never, short(KEY)])
    expect(row.getByText(words), words).toBeTruthy();
  expect(row.getByRole('button', { name: 'Copy the key of Data Helpers' })).toBeTruthy();
});

it('says what an agent is while there is none, and that none can ask without an id', async () => {
  serve({ [READ]: { body: directory({ businessId: null, apiBase: null, agents: [] }) } });
  page();
  expect(await screen.findByText(text.businessNone)).toBeTruthy();
  expect(screen.getByText(text.emptyText)).toBeTruthy();
  expect(screen.queryByLabelText(text.apiBase)).toBeNull();
});

it('gives the address to the network, or says that nobody has set where this runs', async () => {
  serve({ [READ]: { body: directory() } });
  const shown = page();
  expect((await screen.findByLabelText<HTMLInputElement>(text.apiBase)).value).toBe('https://chat.example/drp/shop');
  expect(screen.queryByText(text.businessNone)).toBeNull();
  shown.unmount();
  serve({ [READ]: { body: directory({ apiBase: null }) } });
  page();
  expect(await screen.findByText(en.errors['no-public-address'])).toBeTruthy();
});

it('sets the id, once it is one', async () => {
  const replies = { [READ]: { body: directory({ businessId: null, apiBase: null }) } };
  const calls = serve(replies);
  page();
  await press(text.set);
  const field = screen.getByLabelText(text.businessId);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(changes(calls)).toEqual([]);
  Object.assign(replies, {
    [READ]: { body: directory() },
    'PUT /data-rights-protocol/business': { body: directory() },
  });
  await fill(field, ' shop ');
  await press(text.set);
  expect(await screen.findByLabelText(text.apiBase)).toBeTruthy();
  expect(changes(calls)).toMatchObject([{ body: { businessId: 'shop' } }]);
});

it.each([
  [problem(409, 'business-id-taken'), en.errors['business-id-taken']],
  [problem(422, 'invalid', { errors: [{ field: 'businessId', message: 'Not this one.' }] }), 'Not this one.'],
])('says at the id why it is refused', async (refusal, words) => {
  serve({ [READ]: { body: directory() }, 'PUT /data-rights-protocol/business': refusal });
  page();
  await press(text.change);
  expect(await screen.findByText(words)).toBeTruthy();
  const field = screen.getByLabelText(text.businessId);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toContain(screen.getByText(words).id);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('takes no agent that lacks something, or would stand in the place of another', async () => {
  const calls = serve({ [READ]: { body: directory() } });
  page();
  await press(text.add);
  const box = await dialog();
  await fill(box.getByLabelText(text.id), 'data-helpers');
  await userEvent.setup().click(box.getByRole('button', { name: 'Save' }));
  for (const words of [text.nameMissing, text.idTaken, text.verifyKeyBad]) expect(box.getByText(words)).toBeTruthy();
  expect(changes(calls)).toEqual([]);
});

it('adds an agent, on whose proof nobody relies unless they say so', async () => {
  const calls = serve({
    [READ]: { body: directory() },
    'PUT /data-rights-protocol/agents/OPT_OUT': { body: directory() },
  });
  page();
  await press(text.add);
  const box = await dialog();
  await fill(box.getByLabelText(text.id), 'OPT_OUT');
  await fill(box.getByLabelText(text.name), 'Opt Out');
  await fill(box.getByLabelText(text.verifyKey), KEY);
  await userEvent.setup().click(box.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(changes(calls)).toMatchObject([{ body: { name: 'Opt Out', webUrl: null, verifyKey: KEY, vouches: false } }]);
});

it('changes all of an agent but its id, after the proof that the server wants', async () => {
  const replies = {
    [READ]: { body: directory() },
    [SAVE]: problem(403, 'step-up-required'),
    'POST /session/step-up': { status: 204 },
  };
  const calls = serve(replies);
  page();
  await press('Change Data Helpers');
  const box = await dialog();
  const user = userEvent.setup();
  const id = box.getByLabelText<HTMLInputElement>(text.id);
  await user.type(id, 'x');
  expect(id.value).toBe('data-helpers');
  await user.click(box.getByLabelText(text.vouches));
  await user.click(box.getByRole('button', { name: 'Save' }));
  await fill(await screen.findByLabelText('Your password'), 'secret');
  Object.assign(replies, { [SAVE]: { body: directory() } });
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.findLast(({ method }) => method === 'PUT')).toMatchObject({
    path: '/data-rights-protocol/agents/data-helpers',
    body: { name: 'Data Helpers', webUrl: 'https://data-helpers.example/', verifyKey: KEY, vouches: false },
  });
});

it('puts what the server says to the field that it means', async () => {
  const errors = [
    { field: 'webUrl', message: 'Not this site.' },
    { field: 'verifyKey', message: 'Not this key.' },
  ];
  serve({ [READ]: { body: directory() }, [SAVE]: problem(422, 'invalid', { errors }) });
  page();
  await press('Change Data Helpers');
  const box = await dialog();
  await userEvent.setup().click(box.getByRole('button', { name: 'Save' }));
  for (const [label, words] of [
    [/^Website/, 'Not this site.'],
    [text.verifyKey, 'Not this key.'],
  ] as const) {
    const field = box.getByLabelText(label);
    expect(field.getAttribute('aria-describedby')).toContain((await box.findByText(words)).id);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  }
  expect(box.getByLabelText(text.name).getAttribute('aria-invalid')).not.toBe('true');
});

it('removes an agent only when asked twice, and says that its requests go on', async () => {
  const replies = {
    [READ]: { body: directory() },
    'DELETE /data-rights-protocol/agents/data-helpers': { status: 204 },
  };
  const calls = serve(replies);
  page();
  await press('Remove Data Helpers');
  const box = await dialog();
  expect(box.getByText(/open requests go on/)).toBeTruthy();
  await userEvent.setup().click(box.getByRole('button', { name: 'Cancel' }));
  expect(changes(calls)).toEqual([]);
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await press('Remove Data Helpers');
  Object.assign(replies, { [READ]: { body: directory({ agents: [] }) } });
  await userEvent.setup().click((await dialog()).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText(text.emptyTitle)).toBeTruthy();
  expect(changes(calls)).toHaveLength(1);
});

it('sends an agent as it came, and no website that is empty', () => {
  const { name, webUrl, verifyKey, vouches } = helpers;
  expect(wantedOf(draftOf(helpers))).toEqual({ name, webUrl, verifyKey, vouches });
  expect(wantedOf({ ...draftOf(helpers), webUrl: ' ' }).webUrl).toBeNull();
});

it.each([
  ['id', 'a/b'],
  ['id', 'ä'],
  ['id', 'a'.repeat(65)],
  ['name', ' '],
  ['webUrl', 'http://agent.example'],
  ['webUrl', 'https://me@agent.example'],
  ['webUrl', 'javascript:alert(1)'],
  ['verifyKey', 'a'.repeat(42)],
  ['verifyKey', `${'a'.repeat(42)}-=`],
] as const)('takes no %s such as %s', (field, value) => {
  expect(Object.keys(errorsOf({ ...draftOf(helpers), [field]: value }, [], text))).toEqual([field]);
});

it('takes what a network has', () => {
  expect(errorsOf(draftOf(helpers), [], text)).toEqual({});
  expect(errorsOf({ ...draftOf(helpers), verifyKey: ` ${KEY.slice(0, 43)} `, webUrl: '' }, [], text)).toEqual({});
});

it('keeps to the fields of the form, and to the words of an address', () => {
  expect(
    errorsFromServer([
      { field: 'elsewhere', message: 'a' },
      ...Object.keys(NEW).map((field) => ({ field, message: 'b' })),
    ]),
  ).toEqual(Object.fromEntries(Object.keys(NEW).map((field) => [field, 'b'])));
  expect(said('https://agent.example/about')).toBe('agent.example/about');
});
