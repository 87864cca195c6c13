/** Languages of the page, by what each calls itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', ar: 'العربية' };
const REGIONS = { en: 'en-GB', de: 'de-DE', ar: 'ar' };

/** What the address says, or what the browser asks for. */
export function wanted() {
  const asked = [new URLSearchParams(location.search).get('lang'), ...navigator.languages];
  return asked.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => tag in LANGUAGES) ?? 'en';
}

export async function load(language) {
  const { words } = await import(`./words-${language}.js`);
  const plurals = new Intl.PluralRules(language);
  const format = (style) => new Intl.DateTimeFormat(REGIONS[language], style);
  const days = format({ dateStyle: 'long' });
  const moments = format({ dateStyle: 'medium', timeStyle: 'short' });
  return {
    language,
    words,
    day: (iso) => days.format(new Date(iso)),
    moment: (iso) => moments.format(new Date(iso)),
    count: (forms, n) => fill(forms[plurals.select(n)] ?? forms.other, { n }),
  };
}

export const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
