import { canonical } from './canonical';
import { texts as english, type Texts } from './en';

export { canonical } from './canonical';
export type { Texts } from './en';

export interface Language {
  /** The language the widget's own words are in. */
  code: string;
  /** The visitor's locale, for numbers and dates. */
  locale: string;
  dir: 'ltr' | 'rtl';
  texts: Texts;
}

const others: Record<string, () => Promise<{ texts: Texts }>> = {
  de: () => import('./de'),
  ar: () => import('./ar'),
};

export const inEnglish = (locale = 'en'): Language => ({ code: 'en', locale, dir: 'ltr', texts: english });

/** The visitor's language if the widget speaks it, else English. */
export async function languageOf(tag: string): Promise<Language> {
  const locale = canonical(tag);
  const code = locale.split('-')[0] ?? 'en';
  const texts = await wordsIn(code, english, others);
  if (texts === english) return inEnglish(code === 'en' ? locale : 'en');
  return { code, locale, dir: code === 'ar' ? 'rtl' : 'ltr', texts };
}

/** The words of a part in this language; English if there are none or they cannot be had. */
export async function wordsIn<T>(
  code: string,
  english: T,
  others: Record<string, () => Promise<{ texts: T }>>,
): Promise<T> {
  try {
    return (await others[code]?.())?.texts ?? english;
  } catch {
    return english;
  }
}

export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export function plural(language: Language, forms: Plural, n: number): string {
  const form = forms[new Intl.PluralRules(language.locale).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(language.locale).format(n) });
}

export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
