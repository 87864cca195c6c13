import { askView } from './ask.js';
import { el } from './dom.js';
import { LANGUAGES, load, wanted } from './language.js';
import { sentenceFor } from './sentences.js';
import { lookUp, siteOf } from './server.js';
import { proofView, statusView } from './status.js';

/** The way to a request is only in the fragment, which no browser sends to any server. Nothing is kept on the device. */
const page = {
  site: decodeURIComponent(location.pathname.split('/')[2] ?? ''),
  speech: null,
  business: null,
  codeSent: false,
};

const ticket = () => {
  // Agents may add to the link what they have been told to.
  const [, id, token] = /^#([\da-fA-F-]{36})\.([\w.-]+)/.exec(location.hash) ?? [];
  return id ? { id, token } : null;
};

function keepTicket({ id, token }, codeSent) {
  page.codeSent = codeSent;
  history.replaceState(null, '', `${location.pathname}${location.search}#${id}.${token}`);
}

function frame() {
  const { words, language } = page.speech;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = page.business ? `${words.title} – ${page.business}` : words.title;
  document.getElementById('business').textContent = page.business ?? '';
  document.getElementById('foot').replaceChildren(el('p', {}, words.noCookies), el('p', {}, words.madeBy));
  const nav = document.getElementById('languages');
  nav.setAttribute('aria-label', words.language);
  nav.replaceChildren(...Object.entries(LANGUAGES).map(languageButton));
}

function languageButton([language, name]) {
  const current = page.speech.language === language;
  return el(
    'button',
    { type: 'button', lang: language, 'aria-pressed': String(current), onclick: () => speak(language) },
    name,
  );
}

async function speak(language) {
  const query = new URLSearchParams(location.search);
  query.set('lang', language);
  history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`);
  page.speech = await load(language);
  await open(false);
}

/** Shows something else; whoever uses a keyboard or a screen reader goes on at its heading. */
function show(view, moveFocus = true) {
  document.getElementById('main').replaceChildren(view);
  if (!moveFocus) return;
  view.querySelector('h1')?.focus();
  window.scrollTo(0, 0);
}

const context = () => ({ ...page.speech, site: page.site, open, show, keepTicket });

async function open(moveFocus = true) {
  frame();
  const mine = ticket();
  try {
    if (!mine) return show(await start(), moveFocus);
    const view = await lookUp(mine);
    page.business = view.business.name;
    frame();
    show((awaitsCode(view) ? proofView : statusView)(context(), mine, view), moveFocus);
  } catch (refused) {
    show(broken(refused, mine), moveFocus);
  }
}

/** Where the business sends no mail, somebody there has to find out who asks, and there is no code to wait for. */
function awaitsCode({ state, history }) {
  return state === 'UNPROVEN' && (page.codeSent || history.some(({ what }) => what === 'CODE_SENT'));
}

async function start() {
  const { business } = await siteOf(page.site);
  page.business = business;
  frame();
  return askView(context());
}

function broken(refused, mine) {
  const { words } = page.speech;
  const gone = [401, 403, 404, 410].includes(refused.status);
  const sentence = gone ? (mine ? words.linkGone : words.noSite) : sentenceFor(refused, page.speech);
  return el(
    'section',
    { class: 'card' },
    el('h1', { tabindex: '-1' }, words.broken),
    el('p', { role: 'alert' }, sentence),
    gone ? null : el('button', { type: 'button', class: 'first', onclick: () => open() }, words.again),
    gone && mine ? el('p', {}, el('a', { href: location.pathname }, words.another)) : null,
  );
}

addEventListener('hashchange', () => open());
page.speech = await load(wanted());
await open(false);
