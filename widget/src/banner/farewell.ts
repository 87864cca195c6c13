import type { Hello } from '../frames/client';
import type { Options } from '../host';
import { canonical } from '../i18n/canonical';

/** Tells the server of a refusal where no chat is there to do it. The greeting carries the decision, so it takes one message. */
export async function sayFarewell({ base, site, locale, consent }: Options, bookmark: string): Promise<void> {
  const { token, after } = JSON.parse(bookmark) as Partial<{ token: string; after: number }>;
  if (typeof token !== 'string' || typeof after !== 'number') return;
  const hello: Hello = { type: 'hello', site, locale: canonical(locale), consent, resume: { token, after } };
  await fetch(new URL('frames', base), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ frames: [hello] }),
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    keepalive: true,
  });
}
