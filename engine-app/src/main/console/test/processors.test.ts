import { expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { draftOf, errorsFromServer, fingerprint, formOf, keyError } from '../src/settings/processor-draft';
import type { Processor } from '../src/types';

const stock: Processor = {
  id: '7',
  key: 'stock',
  name: 'Stock Ltd',
  kind: 'HTTP',
  own: false,
  hosts: { eu: ['api.stock.example', 'b.stock.example:8443'], us: ['us.stock.example'] },
  signedOn: '2026-01-31',
  agreementSha256: 'a'.repeat(64),
  usedFor: 'Looks up what is in stock',
  zeroRetention: 'REQUESTED',
  activeSince: '2026-02-01T00:00:00Z',
  fromSettings: false,
  standing: 'READY',
};

it('sends an entry as it came, with the one it began from', () => {
  const { name, kind, hosts, signedOn, agreementSha256, usedFor, zeroRetention } = stock;
  expect(formOf(draftOf(stock, 'eu'), stock)).toEqual({
    name,
    kind,
    hosts,
    signedOn,
    agreementSha256,
    usedFor,
    zeroRetention,
    known: '7',
  });
});

it('begins in the region of the tenant, unsigned', () => {
  const draft = { ...draftOf(null, 'eu'), places: [{ region: 'eu', hosts: ' a.example,\n b.example ' }] };
  expect(formOf(draft, null)).toMatchObject({
    hosts: { eu: ['a.example', 'b.example'] },
    signedOn: null,
    agreementSha256: null,
    known: null,
  });
});

it('loses no host of a region that is there twice', () => {
  const places = [
    { region: 'eu', hosts: 'a.example' },
    { region: ' eu ', hosts: 'b.example' },
    { region: '', hosts: '' },
  ];
  expect(formOf({ ...draftOf(null, 'eu'), places }, null).hosts).toEqual({ eu: ['a.example', 'b.example'] });
});

it.each(['', 'Stock', '1st', 'st_ock', 'a'.repeat(41)])('takes no key %s', (key) => {
  expect(keyError(key, [], en.settings)).toBe(en.settings.processorKeyBad);
});

it('takes a key once', () => {
  expect(keyError('stock', ['stock'], en.settings)).toBe(en.settings.processorKeyTaken);
  expect(keyError('stock', [], en.settings)).toBeNull();
});

it('finds the field that the server means', () => {
  expect(errorsFromServer([{ field: 'hosts', message: 'a' }])).toEqual({ hosts: 'a' });
});

it('reads the fingerprint of a document', async () => {
  expect(await fingerprint(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
