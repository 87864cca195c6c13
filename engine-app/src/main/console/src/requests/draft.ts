import type { Dictionary } from '../i18n';
import type { NewHold, NewRequest } from './model';

export interface Draft {
  kind: NewRequest['kind'];
  regime: NewRequest['regime'];
  email: string;
  phone: string;
  conversation: string;
  locale: string;
}

export interface HoldDraft {
  conversation: string;
  field: string;
  ground: NewHold['ground'];
  until: string;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const emptyDraft = (locale: string): Draft => ({
  kind: 'ACCESS',
  regime: 'GDPR',
  email: '',
  phone: '',
  conversation: '',
  locale,
});

/** What is missing or wrong, by field. */
export function problemsOf({ email, phone, conversation }: Draft, text: Dictionary['requests']): Partial<Draft> {
  if (!email.trim() && !phone.trim() && !conversation.trim()) return { email: text.whoMissing };
  return {
    ...(email.trim() && !EMAIL.test(email.trim()) ? { email: text.emailBad } : {}),
    ...(conversation.trim() && !ID.test(conversation.trim()) ? { conversation: text.holdConversationBad } : {}),
  };
}

/** Leaves out what is empty. */
export function sentOf({ kind, regime, locale, email, phone, conversation }: Draft): NewRequest {
  const named = Object.entries({ email, phone, conversation }).map(([name, value]) => [name, value.trim()] as const);
  return { kind, regime, locale, ...Object.fromEntries(named.filter(([, value]) => value)) };
}

export function holdProblemsOf(
  { conversation, until }: HoldDraft,
  text: Dictionary['requests'],
  now = Date.now(),
): Partial<HoldDraft> {
  return {
    ...(ID.test(conversation.trim()) ? {} : { conversation: text.holdConversationBad }),
    ...(Date.parse(until) > now ? {} : { until: text.holdUntilBad }),
  };
}

export function holdOf({ conversation, field, ground, until }: HoldDraft): NewHold {
  return {
    conversation: conversation.trim(),
    ...(field.trim() ? { field: field.trim() } : {}),
    ground,
    until,
  };
}
