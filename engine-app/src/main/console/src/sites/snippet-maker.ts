/** Banners that the widget listens to, as docs/widget.md lists them. */
export const BANNERS = [
  'klaro',
  'vanilla-cookieconsent',
  'orejime',
  'tarteaucitron',
  'cookieconsent',
  'tcf',
  'gpp',
  'gcm',
  'onetrust',
  'cookiebot',
  'usercentrics',
  'usercentrics-v3',
  'didomi',
  'osano',
  'fides',
  'transcend',
  'cookieyes',
  'complianz',
  'wp-consent-api',
  'shopify',
  'iubenda',
  'hubspot',
  'cookiefirst',
] as const;

export const STORAGES = ['memory', 'session', 'persistent'] as const;

/** What the line in the site's pages says besides the site's key. */
export interface Embedding {
  consent: '' | 'auto' | 'manual' | (typeof BANNERS)[number];
  storage: (typeof STORAGES)[number];
  position: 'end' | 'start';
}

/** What the widget does by itself. */
export const USUAL: Embedding = { consent: '', storage: 'memory', position: 'end' };

export function snippetOf(origin: string, key: string, { consent, storage, position }: Embedding = USUAL): string {
  const more = [
    consent && ` data-consent="${consent}"`,
    storage !== USUAL.storage && ` data-storage="${storage}"`,
    position !== USUAL.position && ` data-position="${position}"`,
  ].filter(Boolean);
  return `<script async src="${origin}/widget/v1/smartconvo.js" data-site="${key}"${more.join('')}></script>`;
}
