import { isHexColour } from '../contrast';
import type { Dictionary } from '../i18n';
import type { FieldError, Site, SiteDraft } from '../types';
import { USUAL_RADIUS } from './looks';

/** A site as it stands in the form: addresses are lines. */
export interface Draft {
  name: string;
  origins: string;
  flows: string[];
  locale: string;
  accent: string;
  /** Empty: the same in the dark. */
  accentDark: string;
  radius: string;
  /** Empty: the page's own. */
  font: string;
  title: string;
  greeting: string;
}

export type Field = keyof Draft;
export type Errors = Partial<Record<Field, string>>;

export const NEW: Draft = {
  name: '',
  origins: '',
  flows: [],
  locale: 'en',
  accent: '#1f5b41',
  accentDark: '',
  radius: USUAL_RADIUS,
  font: '',
  title: '',
  greeting: '',
};

export function draftOf(site: Site): Draft {
  return {
    name: site.name,
    origins: site.origins.join('\n'),
    flows: site.flows,
    locale: site.locale,
    accent: longHex(site.theme.accent) ?? NEW.accent,
    accentDark: longHex(site.theme['accent-dark']) ?? '',
    radius: site.theme.radius ?? USUAL_RADIUS,
    font: site.theme.font ?? '',
    title: site.texts.title ?? '',
    greeting: site.texts.greeting ?? '',
  };
}

export function toSite(draft: Draft, was?: Site): SiteDraft {
  return {
    name: draft.name.trim(),
    origins: lines(draft.origins),
    flows: draft.flows,
    locale: draft.locale,
    theme: themeOf(draft),
    texts: textsOf(draft, was),
  };
}

/** What is as usual is left out. */
function themeOf({ accent, accentDark, radius, font }: Draft): Record<string, string> {
  return {
    accent: accent.toLowerCase(),
    ...(accentDark ? { 'accent-dark': accentDark.toLowerCase() } : {}),
    ...(radius === USUAL_RADIUS ? {} : { radius }),
    ...(font ? { font } : {}),
  };
}

/** Texts of other names stay; an empty one is the widget's own. */
function textsOf({ title, greeting }: Draft, was?: Site): Record<string, string> {
  const { title: _title, greeting: _greeting, ...others } = was?.texts ?? {};
  const given = { title: title.trim(), greeting: greeting.trim() };
  return { ...others, ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')) };
}

export function errorsOf(draft: Draft, text: Dictionary['sites']): Errors {
  const errors: Errors = {};
  const origins = lines(draft.origins);
  const wrong = origins.find((origin) => !isOrigin(origin));
  if (!draft.name.trim()) errors.name = text.nameMissing;
  if (origins.length === 0) errors.origins = text.originsMissing;
  if (wrong !== undefined) errors.origins = text.originBad(wrong);
  if (draft.flows.length === 0) errors.flows = text.flowsMissing;
  if (!isHexColour(draft.accent)) errors.accent = text.accentBad;
  if (draft.accentDark && !isHexColour(draft.accentDark)) errors.accentDark = text.accentBad;
  return errors;
}

const THEME: Record<string, Field> = {
  theme: 'accent',
  'theme.accent': 'accent',
  'theme.accent-dark': 'accentDark',
  'theme.radius': 'radius',
  'theme.font': 'font',
};

/** The server names fields as they are in JSON: `origins[1]`, `theme.accent`. */
export function errorsFromServer(told: FieldError[]): Errors {
  const errors: Errors = {};
  for (const { field, message } of told) {
    const at = THEME[field] ?? (field.startsWith('texts') ? 'greeting' : field.split(/[.[]/)[0]);
    if (at && at in NEW) errors[at as Field] ??= message;
  }
  return errors;
}

/** https, or http on this very machine; no path, no trailing slash. */
export function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.origin === value && (url.protocol === 'https:' || (url.protocol === 'http:' && local));
}

/** `#abc` as `#aabbcc`: fields that pick colours take only that. */
export function longHex(colour: string | undefined): string | undefined {
  return colour && /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
}

const lines = (value: string): string[] => [...new Set(value.split(/\s+/).filter(Boolean))];
