import type { CardTexts } from './cards-en';

export const texts: CardTexts = {
  notice: 'Datenschutzhinweis',
  noticeMore: 'Vollständiger Hinweis',
  endAsk: 'Diesen Chat beenden?',
  endYes: 'Chat beenden',
  endNo: 'Weiter chatten',
  submit: 'Absenden',
  optional: 'freiwillig',
  choose: 'Bitte wählen',
  required: 'Bitte ausfüllen.',
  email: 'Bitte geben Sie eine E-Mail-Adresse wie name@example.com ein.',
  phone: 'Bitte geben Sie eine Telefonnummer wie +49 30 901820 ein.',
  number: 'Bitte geben Sie eine Zahl ein.',
  date: 'Bitte geben Sie ein Datum ein.',
  min: 'Bitte geben Sie {n} oder mehr ein.',
  max: 'Bitte geben Sie {n} oder weniger ein.',
  minLength: 'Bitte geben Sie mindestens {n} Zeichen ein.',
  maxLength: 'Bitte geben Sie höchstens {n} Zeichen ein.',
  pattern: 'Bitte geben Sie dies in der erwarteten Form ein.',
  problems: { one: '{n} Angabe braucht Ihre Aufmerksamkeit.', other: '{n} Angaben brauchen Ihre Aufmerksamkeit.' },
};
