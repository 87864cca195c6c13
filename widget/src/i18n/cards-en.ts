/** The words of forms, consent questions and the question before an end; they come with the cards. */
export interface CardTexts {
  notice: string;
  noticeMore: string;
  endAsk: string;
  endYes: string;
  endNo: string;
  submit: string;
  optional: string;
  choose: string;
  required: string;
  email: string;
  phone: string;
  number: string;
  date: string;
  min: string;
  max: string;
  minLength: string;
  maxLength: string;
  pattern: string;
  problems: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
}

export const texts: CardTexts = {
  notice: 'Privacy notice',
  noticeMore: 'Full notice',
  endAsk: 'End this chat?',
  endYes: 'End chat',
  endNo: 'Keep chatting',
  submit: 'Submit',
  optional: 'optional',
  choose: 'Please choose',
  required: 'Please fill this in.',
  email: 'Please enter an e-mail address such as name@example.com.',
  phone: 'Please enter a phone number such as +44 20 7946 0958.',
  number: 'Please enter a number.',
  date: 'Please enter a date.',
  min: 'Please enter {n} or more.',
  max: 'Please enter {n} or less.',
  minLength: 'Please enter at least {n} characters.',
  maxLength: 'Please enter at most {n} characters.',
  pattern: 'Please enter this in the expected form.',
  problems: { one: '{n} answer needs your attention.', other: '{n} answers need your attention.' },
};
