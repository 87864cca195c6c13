import { expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { draftOf, errorsFromServer, errorsOf, NEW, toForm } from '../src/settings/purpose-draft';
import type { Purpose } from '../src/types';

const purpose: Purpose = {
  id: 'contact',
  basis: 'CONSENT',
  dataClasses: ['contact'],
  retentionDays: 30,
  recipients: [],
  validFor: null,
  askAgainAfter: 'P6M',
  notices: { en: { text: 'To write back.', url: null, accept: null, refuse: 'No' } },
  noticeVersion: 4,
  active: true,
};

it('sends back what nobody touched as it came, with the version it was read from', () => {
  const { id: _id, active: _active, ...form } = purpose;
  expect(toForm(draftOf(purpose), purpose.noticeVersion)).toEqual(form);
});

it('takes names between commas and leaves out what is empty', () => {
  const form = toForm({ ...draftOf(purpose), dataClasses: ' contact,, order , contact', recipients: ' ' }, 4);
  expect(form.dataClasses).toEqual(['contact', 'order']);
  expect(form.recipients).toEqual([]);
});

it('says what is missing, language by language', () => {
  expect(errorsOf(draftOf(purpose), en.settings)).toEqual({});
  expect(Object.keys(errorsOf({ ...NEW, retentionDays: '1.5' }, en.settings)).sort()).toEqual([
    'dataClasses',
    'id',
    'retentionDays',
    'text.en',
  ]);
});

it.each(['http://shop.example', 'javascript:alert(1)', 'https://a:b@shop.example', 'shop.example'])(
  'shows visitors no link to %s',
  (url) => {
    const [notice] = draftOf(purpose).notices;
    const errors = errorsOf({ ...draftOf(purpose), notices: notice ? [{ ...notice, url }] : [] }, en.settings);
    expect(errors['url.en']).toBe(en.settings.noticeUrlBad);
  },
);

it('finds the field that the server means', () => {
  expect(
    errorsFromServer([
      { field: 'notices', message: 'a' },
      { field: 'elsewhere', message: 'b' },
    ]),
  ).toEqual({
    notices: 'a',
  });
});
