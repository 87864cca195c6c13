import type { Evidence } from '../frames/client';
import type { Reading } from './adapter';

/** The hash of what the banner said; none on a page without https, where browsers do not hash. */
export async function evidenceOf(source: string, reading: Reading): Promise<Evidence | undefined> {
  if (!crypto.subtle) return undefined;
  const raw = new TextEncoder().encode(JSON.stringify(reading));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  return { source, evidence: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}
