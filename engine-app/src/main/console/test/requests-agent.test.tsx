import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SessionContext } from '../src/queries';
import { Facts } from '../src/requests/Facts';
import { RequestsPage } from '../src/requests/RequestsPage';
import type { Session } from '../src/types';
import { show } from './render';
import { request } from './requests-fixture';
import { serve } from './server';

const officer: Session = {
  member: { id: 'me', name: 'Ida' },
  roles: ['PRIVACY_OFFICER'],
  tenants: [],
  tenant: null,
  secondFactor: false,
  passkey: false,
  password: true,
  sso: false,
};
const asked = request({
  channel: 'AGENT',
  agent: 'Data Helpers',
  identity: { how: 'AGENT', at: '2026-03-01T09:00:00Z' },
});

it('says in the list who asks for somebody else, and nothing where nobody does', async () => {
  const own = request({ id: 'r2', reference: 'R-2M8P-4TVX' });
  serve({ 'GET /subject-requests?': { body: { requests: [asked, own], next: null } } });
  show(
    <SessionContext value={officer}>
      <RequestsPage />
    </SessionContext>,
  );
  const row = await screen.findByRole('row', { name: /R-7F3K-92QD/ });
  expect(within(row).getByText('asked by Data Helpers')).toBeTruthy();
  expect(within(screen.getByRole('row', { name: /R-2M8P-4TVX/ })).queryByText(/asked by/)).toBeNull();
});

it('says on the page of a request who asks, and on whose word it is known for whom', () => {
  const { container, unmount } = show(<Facts request={asked} />);
  expect(container.textContent).toContain('Asks on their behalfData Helpers');
  expect(container.textContent).toContain('Came throughan authorized agent');
  expect(container.textContent).toContain('Proof of identitythrough an authorized agent');
  unmount();
  show(<Facts request={asked} />, 'de');
  expect(screen.getByText('eine bevollmächtigte Stelle')).toBeTruthy();
  expect(screen.getByText('durch eine bevollmächtigte Stelle')).toBeTruthy();
});

it('names no agent where the person asks', () => {
  show(<Facts request={request()} />);
  expect(screen.queryByText('Asks on their behalf')).toBeNull();
});
