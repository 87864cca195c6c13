import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from '../src/flows/reading';
import { en } from '../src/i18n/en';
import { may } from '../src/may';
import { initials } from '../src/shell/AccountMenu';
import { clock } from '../src/time';
import type { Role, Session } from '../src/types';

it('says how long ago something was, and the day if that is long', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  const { ago } = clock('en', () => now);
  expect(ago('2026-03-10T11:59:30Z')).toBe('now');
  expect(ago('2026-03-10T11:15:00Z')).toBe('45 minutes ago');
  expect(ago('2026-03-09T11:00:00Z')).toBe('yesterday');
  expect(ago('2026-03-10T12:00:05Z')).toBe('now');
  expect(ago('2026-01-05T12:00:00Z')).toBe('5 Jan 2026');
  expect(clock('de', () => now).ago('2026-03-10T09:00:00Z')).toBe('vor 3 Stunden');
});

it('shortens names', () => {
  expect(['Ida Vogt', 'ida.vogt@example.com', 'admin', '', 'Ärger'].map(initials)).toEqual(['IV', 'IV', 'A', '?', 'Ä']);
});

it('offers only what a role allows', () => {
  const session = (...roles: Role[]): Session => ({
    member: { id: '1', name: 'a' },
    roles,
    tenants: [],
    tenant: null,
    secondFactor: false,
    passkey: false,
    password: true,
    sso: false,
  });
  expect(may(session('DESIGNER'), 'publish')).toBe(true);
  expect(may(session('DESIGNER'), 'editSites')).toBe(false);
  expect(may(session('AUDITOR'), 'seeMembers')).toBe(true);
  expect(may(session('AUDITOR'), 'editMembers')).toBe(false);
  expect(may(session('ADMIN'), 'makeOwners')).toBe(false);
  expect(may(session('AGENT', 'OWNER'), 'makeOwners')).toBe(true);
});

it('makes one flow of the files chosen, or says why not', async () => {
  const text = en.publish;
  const bpmn = new File(['<a/>'], 'a.bpmn');
  const form = new File(['{}'], 'lead.form');
  expect(await read([form, bpmn], text)).toEqual({
    name: 'a.bpmn',
    draft: { bpmn: '<a/>', forms: { 'lead.form': '{}' } },
  });
  expect(await read([form], text)).toEqual({ refusal: text.noDiagram });
  expect(await read([bpmn, new File([''], 'b.bpmn')], text)).toEqual({ refusal: text.severalDiagrams });
  expect(await read([bpmn, new File([''], 'x.exe')], text)).toEqual({ refusal: text.unknownFile('x.exe') });
  expect(await read([bpmn, new File(['x'.repeat(3_000_000)], 'big.form')], text)).toEqual({ refusal: text.tooBig });
});

it('styles each class in one sheet: all of them are in force on every page', () => {
  const owners = new Map<string, Set<string>>();
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(3);
  for (const sheet of sheets)
    for (const [, name = ''] of readFileSync(`src/${sheet}`, 'utf8').matchAll(/^\.([a-z][\w-]*)\s*[{,]/gm))
      owners.set(name, (owners.get(name) ?? new Set()).add(sheet));
  expect([...owners].filter(([, owning]) => owning.size > 1)).toEqual([]);
});
