import type { ConsentState, Purpose } from '../frames/server';
import type { Plural } from '.';

/** The words of the panel "Your data". */
export interface MyDataTexts {
  back: string;
  loading: string;
  held: string;
  nothingHeld: string;
  purpose: string;
  until: string;
  correct: string;
  correctLabel: string;
  save: string;
  cancel: string;
  saved: string;
  gone: string;
  yes: string;
  no: string;
  purposes: string;
  noPurposes: string;
  state: Record<ConsentState, string>;
  basis: Record<Purpose['basis'], string>;
  since: string;
  notice: string;
  version: string;
  noticeMore: string;
  withdraw: string;
  agree: string;
  receipts: string;
  receiptsHint: string;
  noReceipts: string;
  granted: string;
  refused: string;
  download: string;
  transcript: string;
  events: Plural;
  deleted: string;
  gpc: string;
  gpcText: string;
  rights: string;
  getCopy: string;
  erase: string;
  eraseSure: string;
  eraseYes: string;
  sending: string;
  requested: string;
  follow: string;
  unavailable: string;
  rightsHint: string;
}

export const texts: MyDataTexts = {
  back: 'Back to the chat',
  loading: 'Looking up what is held…',
  held: 'What is held about you',
  nothingHeld: 'Nothing. You have given no personal details in this chat that were kept.',
  purpose: 'Purpose: {name}',
  until: 'Kept until {date}',
  correct: 'Correct',
  correctLabel: 'Correct: {name}',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved.',
  gone: 'This is no longer held.',
  yes: 'Yes',
  no: 'No',
  purposes: 'What it may be used for',
  noPurposes: 'This chat has asked you for no consent.',
  state: {
    unknown: 'Not asked yet',
    given: 'You agreed',
    refused: 'You refused',
    withdrawn: 'You withdrew your consent',
    superseded: 'The notice has changed since you decided',
    expired: 'Your consent has expired',
  },
  basis: {
    consent: 'Only with your consent',
    contract: 'Needed for a contract with you',
    legalObligation: 'Required by law',
    legitimateInterest: 'Legitimate interest',
  },
  since: 'Decided on {date}',
  notice: 'Privacy notice',
  version: 'Version {version}',
  noticeMore: 'Full notice',
  withdraw: 'Withdraw',
  agree: 'Agree',
  receipts: 'Your receipts',
  receiptsHint:
    'Each is a signed file (JWS). Anyone can check it offline against the public key of this server; the documentation names the command.',
  noReceipts: 'You have not decided anything yet.',
  granted: 'Agreed: {name}',
  refused: 'Not agreed: {name}',
  download: 'Download receipt',
  transcript: 'This conversation',
  events: { one: '{n} entry is kept.', other: '{n} entries are kept.' },
  deleted: 'It is deleted on {date}.',
  gpc: 'Global Privacy Control',
  gpcText: 'Your browser sends this signal, and it is honoured: your data is not used for advertising or analytics.',
  rights: 'Your rights',
  getCopy: 'Get a copy',
  erase: 'Delete everything',
  eraseSure: 'Have everything deleted that is held about you here? Once it is carried out, nobody can bring it back.',
  eraseYes: 'Yes, delete',
  sending: 'Sending your request…',
  requested: 'Your request has arrived under {reference}. Keep the link: nobody can send it to you again.',
  follow: 'Follow your request',
  unavailable: 'This is not possible here at the moment. Write to the operator of this website.',
  rightsHint: 'The operator of this website answers within the time the law sets, a month as a rule.',
};
