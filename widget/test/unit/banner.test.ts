import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Adapter, Reading } from '../../src/banner/adapter';
import { normalise } from '../../src/banner/normalise';
import type { Options } from '../../src/host';

const options = (more: Partial<Options> = {}) => ({ site: 's', base: '/', locale: 'en', consent: {}, ...more });
const decided = (given: Record<string, unknown>): Reading => ({ status: 'decided', given });
const own: Pick<Adapter, 'names'> = { names: { functional: ['C3'], analytics: ['1', '8'], marketing: ['C4'] } };

beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

describe('what a banner says', () => {
  it.each([
    ['everything', decided({ functional: true, analytics: true, marketing: true }), [true, true, true]],
    ['nothing', decided({ functional: false, analytics: false, marketing: false }), [false, false, false]],
    ['functional only', decided({ functional: true, analytics: false }), [true, false, false]],
    ['under another name, in capitals', decided({ Preferences: true, STATISTICS: true }), [true, true, false]],
    ['half of a purpose', decided({ functional: true, preferences: false }), [false, false, false]],
    ['things that are not true', decided({ functional: 1, analytics: 'true', marketing: null }), [false, false, false]],
    ['names nobody knows', decided({ necessary: true, social: true }), [false, false, false]],
    ['not yet', { status: 'pending', given: { functional: true } } satisfies Reading, [false, false, false]],
    ['that no law asks', { status: 'notRequired' } satisfies Reading, [false, false, false]],
  ])('%s', (_, reading, [functional, analytics, marketing]) =>
    expect(normalise(reading, {}, options())).toEqual({ functional, analytics, marketing }),
  );

  it('is read by the names of its kind, all of which must be granted', () => {
    const reading = decided({ C3: true, '1': true, '8': false, C4: true, functional: false });
    expect(normalise(reading, own, options())).toEqual({ functional: true, analytics: false, marketing: true });
  });

  it('is read by the names of the site, all of which must be there', () => {
    const reading = decided({ chat: true, maps: true, functional: true });
    expect(normalise(reading, {}, options({ functional: 'chat, maps' })).functional).toBe(true);
    expect(normalise(reading, {}, options({ functional: 'chat missing' })).functional).toBe(false);
  });

  it('grants without a law only what the site has opted into, and never advertising', () => {
    const site = options({ unregulated: 'functional analytics marketing' });
    expect(normalise({ status: 'notRequired' }, {}, site)).toEqual({
      functional: true,
      analytics: true,
      marketing: false,
    });
  });

  it.each([
    [undefined, { functional: true, analytics: false, marketing: false }],
    ['marketing', { functional: true, analytics: true, marketing: false }],
  ])('yields to Global Privacy Control, data-gpc=%s', (gpc, expected) => {
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    const all = decided({ functional: true, analytics: true, marketing: true });
    expect(normalise(all, {}, options({ gpc }))).toEqual(expected);
  });
});

/** The traps of hosted banners, as their documentation and their own code have them. */
describe('a hosted banner', () => {
  let page: Record<string, unknown>;
  let target: EventTarget;
  beforeEach(() => {
    vi.resetModules();
    target = new EventTarget();
    page = {};
    vi.stubGlobal('window', target);
    vi.stubGlobal('document', target);
  });
  const put = (names: Record<string, unknown>) => {
    Object.assign(page, names);
    for (const [name, value] of Object.entries(names)) vi.stubGlobal(name, value);
  };
  const adapter = async (name: string) => {
    const { adapters } = await import('../../src/banner/adapters');
    const found = adapters.find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found;
  };
  const listen = (one: Adapter) => {
    const changes = vi.fn();
    one.subscribe(changes);
    return changes;
  };
  const fire = (name: string, detail?: unknown) => target.dispatchEvent(new CustomEvent(name, { detail }));
  const granted = async (one: Adapter) => normalise(await one.read(), one, options());
  const NONE = { functional: false, analytics: false, marketing: false };

  it('OneTrust: no answer, an opt-out law, groups only when its box is closed, and a withdrawal', async () => {
    let closed = false;
    let model = 'opt-in';
    put({ OneTrust: { geolocationResponse: {} }, OnetrustActiveGroups: ',C0001,C0002,C0003,C0004,' });
    const one = await adapter('onetrust');
    expect(one.detect()).toBe(false);
    const OnConsentChanged = vi.fn();
    put({
      OneTrust: {
        OnConsentChanged,
        IsAlertBoxClosed: () => closed,
        GetDomainData: () => ({ ConsentModel: { Name: model } }),
      },
    });
    expect(one.detect()).toBe(true);
    const changes = listen(one);
    expect(one.read()).toEqual({ status: 'pending' });
    closed = true;
    put({ OnetrustActiveGroups: ',C0001,C0003,' });
    fire('OneTrustGroupsUpdated', ['C0001', 'C0003']);
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
    put({ OnetrustActiveGroups: ',C0001,' });
    OnConsentChanged.mock.calls[0]?.[0]();
    expect(await granted(one)).toEqual(NONE);
    model = 'opt-out';
    put({ OnetrustActiveGroups: ',C0001,C0002,C0003,C0004,' });
    expect(await granted(one)).toEqual(NONE);
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('Cookiebot: an implied consent is none, and Decline is a withdrawal', async () => {
    const consent = { method: 'implied', preferences: true, statistics: true, marketing: true };
    put({ Cookiebot: { hasResponse: true, consent } });
    const one = await adapter('cookiebot');
    const changes = listen(one);
    expect(one.read()).toEqual({ status: 'pending' });
    Object.assign(consent, { method: 'explicit', marketing: false });
    fire('CookiebotOnAccept');
    expect(await granted(one)).toEqual({ functional: true, analytics: true, marketing: false });
    Object.assign(consent, { preferences: false, statistics: false });
    fire('CookiebotOnDecline');
    expect(await granted(one)).toEqual(NONE);
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('Usercentrics 2: only explicit entries count, and a category needs all of its services', async () => {
    const service = (categorySlug: string, status: boolean, ...types: string[]) => ({
      categorySlug,
      consent: { status, history: types.map((type) => ({ type })) },
    });
    let services = [service('functional', true, 'implicit')];
    put({ UC_UI: { isInitialized: () => true, getServicesBaseInfo: () => services } });
    const one = await adapter('usercentrics');
    expect(one.read()).toEqual({ status: 'pending' });
    services = [service('functional', true, 'implicit', 'explicit'), service('marketing', true, 'explicit')];
    services.push(service('marketing', false, 'explicit'));
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
  });

  it('Usercentrics 3: an implicit consent is none, some accepted is not all, and a stub that throws is no answer', async () => {
    let details: unknown = { consent: { type: 'IMPLICIT' }, categories: { functional: { state: 'ALL_ACCEPTED' } } };
    put({ __ucCmp: { isInitialized: async () => true, getConsentDetails: async () => details } });
    const one = await adapter('usercentrics-v3');
    expect(await one.read()).toEqual({ status: 'pending' });
    details = {
      consent: { type: 'EXPLICIT' },
      categories: { functional: { state: 'ALL_ACCEPTED' }, marketing: { state: 'SOME_ACCEPTED' } },
    };
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
  });

  it('Didomi: nobody asked yet, then purposes, and no law', async () => {
    let status: unknown = { regulation: 'gdpr', purposes: { functional: { enabled: true } } };
    put({ Didomi: { getCurrentUserStatus: () => status } });
    const one = await adapter('didomi');
    expect(one.read()).toEqual({ status: 'pending' });
    status = { regulation: 'gdpr', updated: '2026-01-01', purposes: { functional: { enabled: true } } };
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
    status = { regulation: 'none', updated: '2026-01-01', purposes: {} };
    expect(one.read()).toEqual({ status: 'notRequired' });
  });

  it('Osano: no consent when it starts without one, and toggles that were not saved do not count', async () => {
    const heard: Record<string, (consent?: unknown) => void> = {};
    put({ Osano: { cm: { addEventListener: (name: string, fn: () => void) => (heard[name] = fn) } } });
    const one = await adapter('osano');
    listen(one);
    heard['osano-cm-initialized']?.(undefined);
    expect(one.read()).toEqual({ status: 'pending' });
    expect(heard).not.toHaveProperty('osano-cm-consent-changed');
    heard['osano-cm-consent-saved']?.({ STORAGE: 'ACCEPT', PERSONALIZATION: 'ACCEPT', ANALYTICS: 'DENY' });
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
  });

  it('Fides: defaults are no answer', async () => {
    const consent = { functional: true, analytics: true };
    put({ Fides: { consent, fides_meta: { consentMethod: 'gpc' } } });
    const one = await adapter('fides');
    listen(one);
    fire('FidesUIChanged');
    expect(one.read()).toEqual({ status: 'pending' });
    fire('FidesUpdated');
    expect(await granted(one)).toEqual({ functional: true, analytics: true, marketing: false });
  });

  it('Transcend: what was not confirmed is a default', async () => {
    const consent = { confirmed: false, purposes: { Functional: true, Analytics: 'Auto' } };
    put({ airgap: Object.assign(new EventTarget(), { getConsent: () => consent }) });
    const one = await adapter('transcend');
    expect(one.read()).toEqual({ status: 'pending' });
    consent.confirmed = true;
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
  });

  it('CookieYes: categories that are on without an action', async () => {
    const state = { isUserActionCompleted: false, categories: { functional: true, analytics: true } };
    put({ getCkyConsent: () => state });
    const one = await adapter('cookieyes');
    expect(one.read()).toEqual({ status: 'pending' });
    state.isUserActionCompleted = true;
    expect(await granted(one)).toEqual({ functional: true, analytics: true, marketing: false });
  });

  it('Complianz: nobody answered, then only what was chosen, and an opt-out law', async () => {
    const yes = new Set(['functional']);
    put({ cmplz_has_consent: (name: string) => yes.has(name), complianz: { consenttype: 'optin' } });
    const one = await adapter('complianz');
    listen(one);
    expect(one.read()).toEqual({ status: 'pending' });
    fire('cmplz_status_change');
    expect(await granted(one)).toEqual(NONE);
    yes.add('preferences');
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
    put({ complianz: { consenttype: 'optout' } });
    expect(one.read()).toEqual({ status: 'notRequired' });
  });

  it('the consent API of WordPress: a yes that is taken back at once never counts', async () => {
    vi.useFakeTimers();
    const yes = new Set(['preferences', 'statistics', 'marketing']);
    put({ wp_has_consent: (name: string) => yes.has(name), wp_consent_type: 'optin' });
    const one = await adapter('wp-consent-api');
    listen(one);
    expect(one.read()).toEqual({ status: 'pending' });
    yes.clear();
    vi.advanceTimersByTime(1_000);
    expect(one.read()).toEqual({ status: 'pending' });
    yes.add('preferences');
    fire('wp_listen_for_consent_change', { preferences: 'allow' });
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
    vi.useRealTimers();
  });

  it('Shopify: allowed is not said', async () => {
    const words = { preferences: '', analytics: '', marketing: '' };
    put({
      Shopify: { customerPrivacy: { preferencesProcessingAllowed: () => true, currentVisitorConsent: () => words } },
    });
    const one = await adapter('shopify');
    expect(one.read()).toEqual({ status: 'pending' });
    Object.assign(words, { preferences: 'yes', analytics: 'no' });
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
  });

  it('iubenda: null is no consent, and the callbacks of the site still run', async () => {
    const before = vi.fn();
    let preferences: unknown = null;
    const callback: Record<string, (...args: unknown[]) => void> = { onPreferenceExpressedOrNotNeeded: before };
    put({ _iub: { csConfiguration: { callback }, cs: { api: { getPreferences: () => preferences } } } });
    const one = await adapter('iubenda');
    const changes = listen(one);
    expect(one.read()).toEqual({ status: 'pending' });
    preferences = { purposes: { 1: true, 2: true, 4: false } };
    callback.onPreferenceExpressedOrNotNeeded?.(preferences);
    expect(before).toHaveBeenCalledWith(preferences);
    expect(changes).toHaveBeenCalledOnce();
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
  });

  it('HubSpot and CookieFirst: silent until answered', async () => {
    const queue: [string, (consent: unknown) => void][] = [];
    put({ _hsq: queue, CookieFirst: { consent: null } });
    const hubspot = await adapter('hubspot');
    listen(hubspot);
    expect(hubspot.read()).toEqual({ status: 'pending' });
    queue[0]?.[1]({ allowed: true, categories: { functionality: true, analytics: false } });
    expect(await granted(hubspot)).toEqual({ ...NONE, functional: true });
    const first = await adapter('cookiefirst');
    expect(first.read()).toEqual({ status: 'pending' });
    put({ CookieFirst: { consent: { necessary: true, functional: true, performance: false } } });
    expect(await granted(first)).toEqual({ ...NONE, functional: true });
  });

  it('Consent Mode: a granted default is no consent, an update is, however early, and it can be taken back', async () => {
    const entries: unknown[][] = [['consent', 'default', { functionality_storage: 'granted' }]];
    put({ dataLayer: entries });
    const one = await adapter('gcm');
    const changes = listen(one);
    expect(one.read()).toEqual({ status: 'pending' });
    const all = { functionality_storage: 'granted', personalization_storage: 'granted', analytics_storage: 'denied' };
    entries.push(['consent', 'update', all]);
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
    entries.push(['consent', 'update', { functionality_storage: 'denied' }]);
    expect(await granted(one)).toEqual(NONE);
    expect(changes).toHaveBeenCalledTimes(2);
    expect(entries).toHaveLength(3);
  });

  it('GPP: not ready is no answer, America can only bar, and both shapes of a section are read', async () => {
    let tell: (event: unknown, success: boolean) => void = () => {};
    put({ __gpp: (_: string, answer: typeof tell) => (tell = answer) });
    const one = await adapter('gpp');
    listen(one);
    const say = (parsedSections: unknown, signalStatus = 'ready') =>
      tell({ pingData: { signalStatus, parsedSections, applicableSections: [7] } }, true);
    say({ usnat: { SaleOptOut: 1 } }, 'not ready');
    expect(one.read()).toEqual({ status: 'pending' });
    say({ usnat: [{ SaleOptOut: 2, SharingOptOut: 2, TargetedAdvertisingOptOut: 2 }] });
    expect(one.read()).toEqual({ status: 'notRequired' });
    say({ usnat: { SaleOptOut: 1, SharingOptOut: 2 } });
    expect(await granted(one)).toEqual(NONE);
    say({ tcfeuv2: [[{ PurposeConsents: [1, 8] }]] });
    expect(await granted(one)).toEqual({ functional: true, analytics: true, marketing: false });
    say({ tcfeuv2: { PurposeConsents: [true, false] } });
    expect(await granted(one)).toEqual({ ...NONE, functional: true });
  });
});
