import { kindOf } from './step-templates';

/** What each step can raise, as docs/flow-language.md has it. The server judges; this only fills a list to choose from. */
const ERRORS: Record<string, string[]> = {
  ask: ['invalidAnswer', 'silence', 'consentWithdrawn'],
  choose: ['invalidAnswer', 'silence'],
  form: ['silence', 'consentWithdrawn'],
  consent: ['silence'],
  'age-gate': ['invalidAnswer', 'silence'],
  'ai-reply': ['aiUnavailable', 'aiRefused', 'consentWithdrawn'],
  http: ['httpFailed', 'httpRefused', 'consentWithdrawn'],
  email: ['emailFailed', 'consentWithdrawn'],
};

export function errorsOf(template: string | undefined): string[] {
  return (template && ERRORS[kindOf(template)]) || [];
}
