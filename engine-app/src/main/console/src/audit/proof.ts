import type { Inclusion } from './model';

const text = new TextEncoder();

/** A checkpoint as its note says it; who signed it is not looked at here. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: string;
}

export function checkpointOf(note: string): Checkpoint {
  const [origin = '', size = '', root = ''] = note.split('\n');
  return { origin, size: Number(size), root: hex(Uint8Array.from(atob(root), (char) => char.charCodeAt(0))) };
}

/** Hashes an entry up to the root of its checkpoint, as RFC 9162 (2.1.3.2) says: nothing of the server is believed. */
export async function isIncluded({ entry, index, path, note }: Inclusion): Promise<boolean> {
  const { size, root } = checkpointOf(note);
  if (index < 0 || index >= size) return false;
  let [node, last] = [index, size - 1];
  let hash = await sha256(0, text.encode(entry));
  for (const beside of path.map(bytes)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await sha256(1, beside, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = await sha256(1, hash, beside);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hex(hash) === root;
}

const half = (number: number): number => Math.floor(number / 2);

async function sha256(prefix: number, ...parts: Uint8Array[]): Promise<Uint8Array> {
  const whole = Uint8Array.from([prefix, ...parts.flatMap((part) => [...part])]);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

const hex = (of: Uint8Array): string => Array.from(of, (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytes = (from: string): Uint8Array =>
  Uint8Array.from(from.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
