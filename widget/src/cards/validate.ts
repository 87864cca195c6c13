import type { FormValue } from '../frames/client';
import type { CardTexts } from '../i18n/cards-en';
import type { Field } from './schema';

export interface Problem {
  text: Exclude<keyof CardTexts, 'problems'>;
  n?: number;
}

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const PHONE = /^\+?[\d\s()./-]{5,30}$/;

/** What is wrong with a value, or nothing. The server has the last word; this one only saves a round trip. */
export function problemOf(field: Field, value: FormValue | undefined): Problem | undefined {
  const { rules, control } = field;
  const empty = value === undefined || value === '' || value === false || (Array.isArray(value) && !value.length);
  if (empty) return rules.required ? { text: 'required' } : undefined;
  if (typeof value === 'number') return numberProblem(rules, value);
  if (typeof value !== 'string') return undefined;
  if (control === 'number') return { text: 'number' };
  if (control === 'email' && !EMAIL.test(value)) return { text: 'email' };
  if (control === 'phone' && !(PHONE.test(value) && value.replace(/\D/g, '').length >= 5)) return { text: 'phone' };
  if (control === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) return { text: 'date' };
  return lengthProblem(rules, value);
}

function numberProblem({ min, max }: Field['rules'], value: number): Problem | undefined {
  if (!Number.isFinite(value)) return { text: 'number' };
  if (min !== undefined && value < min) return { text: 'min', n: min };
  if (max !== undefined && value > max) return { text: 'max', n: max };
  return undefined;
}

function lengthProblem({ minLength, maxLength, pattern }: Field['rules'], value: string): Problem | undefined {
  if (minLength !== undefined && value.length < minLength) return { text: 'minLength', n: minLength };
  if (maxLength !== undefined && value.length > maxLength) return { text: 'maxLength', n: maxLength };
  return pattern && !fits(pattern, value) ? { text: 'pattern' } : undefined;
}

/** A pattern this browser cannot read is the server's to judge. */
function fits(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    return true;
  }
}

/** A number as people type it: with a comma or a point, in Arabic digits, with spaces. */
export function numberOf(text: string): number | string {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[,٫]/, '.');
  return /^[-+]?\d*\.?\d+$/.test(plain) ? Number(plain) : text;
}

export function initialOf(field: Field, given: unknown): FormValue {
  const value = given ?? field.initial;
  switch (field.control) {
    case 'checkbox':
      return value === true;
    case 'checklist':
      return Array.isArray(value) ? value.map(String) : [];
    default:
      return value === undefined || value === null ? '' : String(value);
  }
}
