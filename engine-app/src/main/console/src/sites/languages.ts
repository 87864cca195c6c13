import type { Dictionary } from '../i18n';

/** Languages the widget speaks. */
export const SITE_LANGUAGES = ['en', 'de', 'ar'] as const;

export function languageName(locale: string, text: Dictionary['sites']): string {
  const names: Record<string, string> = text.languages;
  return names[locale] ?? locale;
}
