const FIRST_MS = 500;
const LONGEST_MS = 30_000;
const TOO_MANY = 4429;

/** Full jitter: a crowd that lost its server does not come back in one moment. */
export function delayBefore(attempt: number, code: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  const wait = Math.max(50, random() * ceiling);
  return code === TOO_MANY ? LONGEST_MS + wait : wait;
}

/** The server said no, and will say it again. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500 && code !== TOO_MANY;
}
