import type { Adapter } from '../adapter';
import { complianz } from './complianz';
import { consentMode } from './consent-mode';
import { cookiebot } from './cookiebot';
import { cookieFirst } from './cookiefirst';
import { cookieYes } from './cookieyes';
import { didomi } from './didomi';
import { fides } from './fides';
import { gpp } from './gpp';
import { hubspot } from './hubspot';
import { iubenda } from './iubenda';
import { klaro } from './klaro';
import { oneTrust } from './onetrust';
import { orejime } from './orejime';
import { osano } from './osano';
import { osanoCookieConsent } from './osano-cookieconsent';
import { shopify } from './shopify';
import { tarteaucitron } from './tarteaucitron';
import { tcf } from './tcf';
import { transcend } from './transcend';
import { usercentrics } from './usercentrics';
import { usercentricsV3 } from './usercentrics-v3';
import { vanillaCookieConsent } from './vanilla-cookieconsent';
import { wpConsent } from './wp-consent';

/** A banner knows its visitor better than the signals it sends to others, so those come last. */
export const adapters: readonly Adapter[] = [
  klaro,
  vanillaCookieConsent,
  orejime,
  tarteaucitron,
  oneTrust,
  cookiebot,
  usercentricsV3,
  usercentrics,
  didomi,
  osano,
  osanoCookieConsent,
  fides,
  transcend,
  cookieYes,
  complianz,
  iubenda,
  cookieFirst,
  shopify,
  wpConsent,
  hubspot,
  tcf,
  gpp,
  consentMode,
];
