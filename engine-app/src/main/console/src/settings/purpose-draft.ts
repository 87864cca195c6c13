import type { Dictionary } from '../i18n';
import type { FieldError, LegalBasis, Purpose, PurposeForm } from '../types';

export interface NoticeDraft {
  locale: string;
  text: string;
  url: string;
  accept: string;
  refuse: string;
}

/** A purpose as it stands in the form: lists are lines, numbers are what somebody types. */
export interface Draft {
  id: string;
  basis: LegalBasis;
  dataClasses: string;
  retentionDays: string;
  recipients: string;
  validFor: string;
  askAgainAfter: string;
  notices: NoticeDraft[];
}

export type Field = Exclude<keyof Draft, 'basis'>;
export type Errors = Partial<Record<Field | `text.${string}` | `url.${string}`, string>>;

export const NEW: Draft = {
  id: '',
  basis: 'CONSENT',
  dataClasses: '',
  retentionDays: '30',
  recipients: '',
  validFor: '',
  askAgainAfter: 'P6M',
  notices: [{ locale: 'en', text: '', url: '', accept: '', refuse: '' }],
};

const MOST_DAYS = 3650;
const ID = /^[a-z][a-zA-Z0-9_-]{0,63}$/;

export function draftOf(purpose: Purpose): Draft {
  return {
    id: purpose.id,
    basis: purpose.basis,
    dataClasses: purpose.dataClasses.join(', '),
    retentionDays: String(purpose.retentionDays),
    recipients: purpose.recipients.join(', '),
    validFor: purpose.validFor ?? '',
    askAgainAfter: purpose.askAgainAfter,
    notices: Object.entries(purpose.notices).map(([locale, { text, url, accept, refuse }]) => ({
      locale,
      text,
      url: url ?? '',
      accept: accept ?? '',
      refuse: refuse ?? '',
    })),
  };
}

/** @param known the notice version that was in force when the form was opened */
export function toForm(draft: Draft, known: number): PurposeForm {
  return {
    basis: draft.basis,
    dataClasses: names(draft.dataClasses),
    retentionDays: Number(draft.retentionDays),
    recipients: names(draft.recipients),
    validFor: draft.validFor || null,
    askAgainAfter: draft.askAgainAfter,
    noticeVersion: known,
    notices: Object.fromEntries(
      draft.notices.map(({ locale, text, url, accept, refuse }) => [
        locale,
        { text: text.trim(), url: url.trim() || null, accept: accept.trim() || null, refuse: refuse.trim() || null },
      ]),
    ),
  };
}

export function errorsOf(draft: Draft, text: Dictionary['settings']): Errors {
  const errors: Errors = {};
  const days = Number(draft.retentionDays);
  if (!ID.test(draft.id)) errors.id = text.idBad;
  if (names(draft.dataClasses).length === 0) errors.dataClasses = text.dataClassesMissing;
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) errors.retentionDays = text.keepDaysBad;
  for (const notice of draft.notices) {
    if (!notice.text.trim()) errors[`text.${notice.locale}`] = text.noticeTextMissing;
    if (notice.url.trim() && !isAddress(notice.url.trim())) errors[`url.${notice.locale}`] = text.noticeUrlBad;
  }
  return errors;
}

export function errorsFromServer(told: FieldError[]): Errors {
  const errors: Errors = {};
  for (const { field, message } of told) if (field in NEW && field !== 'basis') errors[field as Field] ??= message;
  return errors;
}

function isAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username } = new URL(value);
  return protocol === 'https:' && username === '';
}

const names = (value: string): string[] => [
  ...new Set(
    value
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];
