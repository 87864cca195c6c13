// The banners that are run for real: how a site puts each on its page, and what a visitor does with it.
const tag = (path, more = '') => `<script src="/cmp/${path}"${more}></script>`;
const run = (code) => `<script>${code}</script>`;
const withBody = (code) =>
  `{ const go = () => { ${code} }; document.body ? go() : addEventListener('DOMContentLoaded', go) }`;
const services = `['functional', 'analytics', 'marketing']`;

/** In `head` what a site puts there; where the banner comes late, its parts are put in one after the other. */
export const cmps = [
  {
    name: 'klaro',
    head: [
      run(`window.klaroConfig = { elementID: 'klaro', translations: { zz: { privacyPolicyUrl: '/p' } }, services:
        ${services}.map((name) => ({ name: name + '-tool', title: name, purposes: [name], default: true })) }`),
      tag('klaro/dist/klaro.js', ' data-config="klaroConfig"'),
    ],
    unsaved: `klaro.getManager().updateConsent('functional-tool', true)`,
    decide: {
      deny: `klaro.getManager().changeAll(false); klaro.getManager().saveAndApplyConsents()`,
      functional: `klaro.getManager().changeAll(false); klaro.getManager().updateConsent('functional-tool', true);
        klaro.getManager().saveAndApplyConsents()`,
      all: `klaro.getManager().changeAll(true); klaro.getManager().saveAndApplyConsents()`,
    },
    reset: `klaro.getManager().resetConsents()`,
  },
  {
    name: 'vanilla-cookieconsent',
    head: [
      tag('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
      run(
        withBody(`CookieConsent.run({ mode: 'opt-out', language: { default: 'en', translations: { en: {
          consentModal: { title: 'Cookies', acceptAllBtn: 'All' }, preferencesModal: { sections: [] } } } },
        categories: { necessary: { enabled: true, readOnly: true }, functional: { enabled: true },
          analytics: { enabled: true }, marketing: { enabled: true } } })`),
      ),
    ],
    decide: {
      deny: `CookieConsent.acceptCategory([])`,
      functional: `CookieConsent.acceptCategory(['functional'])`,
      all: `CookieConsent.acceptCategory('all')`,
    },
  },
  {
    name: 'orejime',
    head: [
      run(`window.orejimeConfig = { privacyPolicyUrl: '/p', purposes: ${services}.map((id) =>
        ({ id, title: id, cookies: [], default: true })) }`),
      tag('orejime/dist/orejime-standard-en.js'),
    ],
    unsaved: `orejime.manager.setConsent('functional', true)`,
    decide: {
      deny: `orejime.manager.declineAll()`,
      functional: `orejime.manager.setConsents({ functional: true, analytics: false, marketing: false })`,
      all: `orejime.manager.acceptAll()`,
    },
    reset: `orejime.manager.clearConsents()`,
  },
  {
    name: 'tarteaucitron',
    attributes: 'data-functional="chat" data-analytics="stats" data-marketing="ads"',
    head: [
      run(`window.tarteaucitronForceLanguage = 'en'`),
      tag('tarteaucitronjs/tarteaucitron.js'),
      run(`tarteaucitron.init({ privacyUrl: '', hashtag: '#tac', cookieName: 'tac', orientation: 'bottom', showAlertSmall: false,
          cookieslist: false, adblocker: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false,
          removeCredit: true, moreInfoLink: false, useExternalCss: true, readmoreLink: '', mandatory: false, googleConsentMode: false,
          bingConsentMode: false, softConsentMode: false, services: [] });
        const put = () => { if (!tarteaucitron.services || !tarteaucitron.job) return setTimeout(put, 20);
          for (const [key, type] of [['chat', 'support'], ['stats', 'analytic'], ['ads', 'ads']]) {
            tarteaucitron.services[key] = { key, type, name: key, uri: '', needConsent: true, cookies: [], js() {}, fallback() {} };
            tarteaucitron.job.push(key); } };
        tarteaucitron.job = tarteaucitron.job || [];
        put();`),
    ],
    ready: `document.getElementById('adsAllowed')`,
    decide: {
      deny: `for (const key of ['chat', 'stats', 'ads']) tarteaucitron.setConsent(key, false)`,
      functional: `for (const key of ['chat', 'stats', 'ads']) tarteaucitron.setConsent(key, key === 'chat')`,
      all: `for (const key of ['chat', 'stats', 'ads']) tarteaucitron.setConsent(key, true)`,
    },
  },
  {
    name: 'cookieconsent',
    head: [
      tag('cookieconsent/build/cookieconsent.min.js'),
      run(withBody(`cookieconsent.initialise({ type: 'opt-in' }, (popup) => { window.popup = popup })`)),
    ],
    ready: `window.popup`,
    unsaved: `popup.setStatus('dismiss')`,
    decide: { deny: `popup.setStatus('deny')`, all: `popup.setStatus('allow')` },
    reset: `popup.clearStatus()`,
  },
  {
    name: 'tcf',
    head: [tag('@iabtcf/stub/lib/stub.js'), tag('iab.js'), run('startTcf()')],
    decide: { deny: `tcfDecide([])`, functional: `tcfDecide([1])`, all: `tcfDecide([1, 2, 3, 4, 8])` },
    unsaved: `tcfReopen()`,
  },
  {
    name: 'gpp',
    head: [
      run(`const queue = []; window.__gpp = (...call) => (call.length ? void queue.push(call) : queue)`),
      tag('iab.js'),
      run('startGpp()'),
    ],
    decide: { deny: `gppDecide([])`, functional: `gppDecide([1])`, all: `gppDecide([1, 2, 3, 4, 8])` },
  },
  {
    name: 'gcm',
    head: [
      run(`window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments) }
        const tell = (functionality_storage, analytics_storage, ad) => gtag('consent', 'update', { functionality_storage,
          personalization_storage: functionality_storage, analytics_storage, ad_storage: ad, ad_user_data: ad, ad_personalization: ad });
        gtag('consent', 'default', { functionality_storage: 'granted', analytics_storage: 'granted', ad_storage: 'granted' })`),
    ],
    decide: {
      deny: `tell('denied', 'denied', 'denied')`,
      functional: `tell('granted', 'denied', 'denied')`,
      all: `tell('granted', 'granted', 'granted')`,
    },
  },
];

export const expected = {
  deny: { functional: false, analytics: false, marketing: false },
  functional: { functional: true, analytics: false, marketing: false },
  all: { functional: true, analytics: true, marketing: true },
};
