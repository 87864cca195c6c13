import type { Hello } from '../frames/client';
import { hasGpc, heedGpc } from '../gpc';
import type { Options } from '../host';
import { canonical } from '../i18n';

/** The first frame of a connection. The page is named only with consent, because it tells what the visitor looks at. */
export function helloOf({ site, locale, flow, consent, gpc }: Options): Omit<Hello, 'type' | 'resume'> {
  const decided = Object.keys(consent).length > 0;
  return {
    site,
    locale: canonical(locale),
    ...(flow ? { flow } : {}),
    ...(decided ? { consent: heedGpc(consent, gpc) } : {}),
    ...(hasGpc() ? { gpc: true } : {}),
    ...(consent.functional ? { page: { title: document.title.slice(0, 300), path: location.pathname } } : {}),
  };
}
