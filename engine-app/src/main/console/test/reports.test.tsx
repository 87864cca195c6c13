import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { SharingPage } from '../src/privacy/SharingPage';
import { FiguresPage } from '../src/requests/FiguresPage';
import type { SharingReport } from '../src/types';
import { show } from './render';
import { problem, serve } from './server';

const year = new Date().getFullYear();
const report = (more: Partial<SharingReport> = {}): SharingReport => ({
  from: '2025-11-27',
  until: '2026-11-26',
  timeZone: 'Europe/Vienna',
  business: 'Boots & Co',
  categories: [
    {
      category: 'IDENTIFIERS',
      letter: 'A',
      what: ['email'],
      purposes: [{ purpose: 'contact', legalBasis: 'CONSENT', keptForDays: 30 }],
      recipients: [
        {
          name: 'CRM <b>Inc.</b>',
          own: false,
          usedFor: 'Customer care',
          what: ['email'],
          regions: ['eu'],
          times: 12,
          first: '2026-03-01T10:00:00Z',
          last: '2026-11-01T10:00:00Z',
        },
      ],
    },
    { category: 'MESSAGES', letter: 'H', what: ['messages'], purposes: [], recipients: [] },
  ],
  ...more,
});

it('tells by category what was collected, why, and who got it', async () => {
  serve({ 'GET /privacy/data-sharing': { body: report() } });
  show(<SharingPage />);
  const table = within(await screen.findByRole('table'));
  expect(table.getByText('CRM <b>Inc.</b>')).toBeTruthy();
  expect(table.getByText('12')).toBeTruthy();
  expect(screen.getByText('Cal. Civ. Code 1798.140(v)(1)(A)')).toBeTruthy();
  expect(screen.getByText(/contact: Consent/)).toBeTruthy();
  expect(screen.getByText(en.sharing.nobody)).toBeTruthy();
  expect(screen.getByText(en.sharing.withChat)).toBeTruthy();
});

it('asks for the year that is chosen, and for the usual time again', async () => {
  const user = userEvent.setup();
  const days = `from=${year}-01-01&until=${year}-12-31`;
  const calls = serve({
    'GET /privacy/data-sharing': { body: report() },
    [`GET /privacy/data-sharing?${days}`]: { body: report({ business: 'Boots this year', categories: [] }) },
  });
  show(<SharingPage />);
  await screen.findByText('Boots & Co');
  await user.selectOptions(screen.getByRole('combobox', { name: en.period.title }), String(year));
  await screen.findByText('Boots this year');
  await user.selectOptions(screen.getByRole('combobox', { name: en.period.title }), en.period.usual);
  await screen.findByText('Boots & Co');
  expect(calls.map(({ path }) => path)).toContain(`/privacy/data-sharing?${days}`);
});

it('says what is wrong with days that are none', async () => {
  serve({ 'GET /privacy/data-sharing': problem(422, 'invalid') });
  show(<SharingPage />);
  expect(await screen.findByRole('button', { name: en.common.retry })).toBeTruthy();
});

it('counts what became of requests, and marks what was late', async () => {
  serve({
    'GET /subject-requests/figures': {
      body: {
        from: '2025-11-27',
        until: '2026-11-26',
        requests: [
          {
            regime: 'CCPA',
            kind: 'ERASURE',
            received: 7,
            fulfilled: 1,
            inPart: 1,
            refused: 1,
            dropped: 2,
            open: 2,
            late: 3,
            medianDays: 20.25,
          },
        ],
      },
    },
  });
  show(<FiguresPage />);
  const row = within(await screen.findByRole('row', { name: /Erasure/ }));
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    '7',
    '1',
    '1',
    '1',
    '2',
    '2',
    '3',
    '20.3',
  ]);
  expect(screen.queryByText('GDPR')).toBeNull();
});

it('says that there was none', async () => {
  serve({ 'GET /subject-requests/figures': { body: { from: '2025-11-27', until: '2026-11-26', requests: [] } } });
  show(<FiguresPage />);
  expect(await screen.findByText(en.requests.figuresEmptyTitle)).toBeTruthy();
});
