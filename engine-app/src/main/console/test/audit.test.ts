import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkpointOf, isIncluded } from '../src/audit/proof';
import { auditDe } from '../src/i18n/audit.de';
import { auditEn } from '../src/i18n/audit.en';

const hash = (prefix: number, ...parts: Buffer[]) =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.of(prefix), ...parts]))
    .digest();

function split(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

function root(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0] as Buffer;
  const left = split(leaves.length);
  return hash(1, root(leaves.slice(0, left)), root(leaves.slice(left)));
}

function pathOf(leaves: Buffer[], index: number): Buffer[] {
  if (leaves.length === 1) return [];
  const left = split(leaves.length);
  return index < left
    ? [...pathOf(leaves.slice(0, left), index), root(leaves.slice(left))]
    : [...pathOf(leaves.slice(left), index - left), root(leaves.slice(0, left))];
}

const entries = Array.from({ length: 21 }, (_, at) => `{"object":"Grüße ${at}"}`);

function proof(index: number, size: number) {
  const leaves = entries.slice(0, size).map((entry) => hash(0, Buffer.from(entry)));
  return {
    entry: entries[index] ?? '',
    index,
    size,
    path: pathOf(leaves, index).map((step) => step.toString('hex')),
    note: `smartconvo/audit/x\n${size}\n${root(leaves).toString('base64')}\n\n— x sig\n`,
  };
}

describe('a proof of an audit entry', () => {
  it('holds for every entry of every log', async () => {
    for (let size = 1; size <= entries.length; size++)
      for (let index = 0; index < size; index++) expect(await isIncluded(proof(index, size))).toBe(true);
  });

  it('holds for no other entry, place or checkpoint', async () => {
    const right = proof(5, 13);
    expect(await isIncluded({ ...right, entry: right.entry.replace('5', '6') })).toBe(false);
    expect(await isIncluded({ ...right, index: 6 })).toBe(false);
    expect(await isIncluded({ ...right, index: 13 })).toBe(false);
    expect(await isIncluded({ ...right, path: right.path.slice(1) })).toBe(false);
    expect(await isIncluded({ ...right, path: [...right.path, right.path[0] ?? ''] })).toBe(false);
    expect(await isIncluded({ ...right, note: proof(5, 14).note })).toBe(false);
  });

  it('names the size of its checkpoint', () => {
    expect(checkpointOf(proof(1, 7).note)).toMatchObject({ origin: 'smartconvo/audit/x', size: 7 });
  });
});

it('tells each action apart in both languages', () => {
  for (const words of [auditEn, auditDe])
    expect(new Set(Object.values(words.actions)).size).toBe(Object.keys(words.actions).length);
});
