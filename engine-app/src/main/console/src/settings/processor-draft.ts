import type { Dictionary } from '../i18n';
import type { FieldError, Processor, ProcessorForm } from '../types';

/** An entry as it stands in the form: hosts of a region are one line. */
export interface Draft {
  key: string;
  name: string;
  kind: Processor['kind'];
  places: Place[];
  signedOn: string;
  agreementSha256: string;
  usedFor: string;
  zeroRetention: Processor['zeroRetention'];
}

export interface Place {
  region: string;
  hosts: string;
}

export type Errors = Partial<Record<keyof ProcessorForm | 'key', string>>;

export const KINDS: Processor['kind'][] = ['AI', 'HTTP', 'EMAIL'];
export const RETENTIONS: Processor['zeroRetention'][] = ['NONE', 'REQUESTED', 'GRANTED'];

/** @param region where the tenant's data is processed */
export function draftOf(processor: Processor | null, region: string): Draft {
  return {
    key: processor?.key ?? '',
    name: processor?.name ?? '',
    kind: processor?.kind ?? 'HTTP',
    places: processor
      ? Object.entries(processor.hosts).map(([code, hosts]) => ({ region: code, hosts: hosts.join(', ') }))
      : [{ region, hosts: '' }],
    signedOn: processor?.signedOn ?? '',
    agreementSha256: processor?.agreementSha256 ?? '',
    usedFor: processor?.usedFor ?? '',
    zeroRetention: processor?.zeroRetention ?? 'NONE',
  };
}

/** What is empty is not there; the server says what is missing. */
export function formOf(draft: Draft, processor: Processor | null): ProcessorForm {
  const hosts: Record<string, string[]> = {};
  for (const { region, hosts: line } of draft.places) {
    const names = line.split(/[\s,]+/).filter(Boolean);
    if (region.trim() || names.length > 0) hosts[region.trim()] = [...(hosts[region.trim()] ?? []), ...names];
  }
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    hosts,
    signedOn: draft.signedOn || null,
    agreementSha256: draft.agreementSha256.trim() || null,
    usedFor: draft.usedFor.trim(),
    zeroRetention: draft.zeroRetention,
    known: processor?.id ?? null,
  };
}

export function keyError(key: string, taken: string[], text: Dictionary['settings']): string | null {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(key)) return text.processorKeyBad;
  return taken.includes(key) ? text.processorKeyTaken : null;
}

export function errorsFromServer(told: FieldError[]): Errors {
  return Object.fromEntries(told.map(({ field, message }) => [field, message]));
}

/** As `sha256sum` prints it. The document itself goes nowhere. */
export async function fingerprint(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
