import { ApiProblem } from '../api';
import type { Dictionary } from '../i18n';

/** What went wrong, in the words of the chosen language where we have them. */
export function wordsFor(error: unknown, text: Dictionary): string {
  if (!(error instanceof ApiProblem)) return text.errors.other;
  const known: Record<string, string> = text.errors;
  return known[error.kind] ?? byStatus(error, text) ?? text.errors.other;
}

function byStatus({ status, message }: ApiProblem, text: Dictionary): string | undefined {
  if (status === 401) return text.errors.unauthorized;
  if (status === 403) return text.errors.forbidden;
  if (status === 404) return text.errors['not-found'];
  if (status === 413) return text.errors['too-large'];
  if (status === 429) return text.errors['too-many-requests'];
  if (status >= 500) return text.errors.internal;
  return message || undefined;
}
