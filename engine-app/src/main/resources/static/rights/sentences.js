import { fill } from './language.js';

/** What went wrong, in words. */
export function sentenceFor(refused, { words, count }) {
  const { status, kind, left, wait } = refused;
  if (kind === 'wrong-proof')
    return left === undefined ? words.wrongCode : `${words.wrongCode} ${count(words.left, left)}`;
  if (status === 410) return words.lapsed;
  if (status === 429) return wait ? fill(words.waitFor, { n: Math.ceil(wait / 60) }) : words.wait;
  if (kind === 'offline') return words.offline;
  if (status === 422 || status === 400) return words.notTaken;
  return words.failed;
}
