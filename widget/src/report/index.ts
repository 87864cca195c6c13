import type { Options, Report } from '../host';

declare const __VERSION__: string;

/** Tells SmartConvo, once; gone if it does not arrive. The loader fetches this when there is something to tell. */
export async function send({ base, site }: Pick<Options, 'base' | 'site'>, report: Report): Promise<void> {
  await fetch(`${base}reports`, {
    method: 'POST',
    // Cookies and the page's address are nobody's business here.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    body: JSON.stringify({ site, version: __VERSION__, ...report }),
  }).catch(() => {});
}
