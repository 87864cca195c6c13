import { button, el, save, tell } from './dom.js';
import { fill } from './language.js';
import { sentenceFor } from './sentences.js';
import { prove, takePackage, withdraw } from './server.js';

const OVER = ['ANSWERED', 'REFUSED', 'WITHDRAWN', 'LAPSED'];

/** Asks for the code from the mail, and shows how the request stands. */
export function proofView(context, ticket, view) {
  const { words, show } = context;
  const told = el('div', { role: 'alert', class: 'told', id: 'code-told' });
  const field = el('input', {
    id: 'code',
    name: 'code',
    autocomplete: 'one-time-code',
    autocapitalize: 'characters',
    spellcheck: 'false',
    required: true,
    maxlength: '20',
    'aria-describedby': 'code-help code-told',
  });
  const submit = async (event) => {
    event.preventDefault();
    if (!field.value.trim()) return missing(field, told, words.codeMissing);
    try {
      show(statusView(context, ticket, await prove(ticket, field.value.replace(/\s/g, ''))));
    } catch (refused) {
      if (refused.status === 410) return context.open();
      missing(field, told, sentenceFor(refused, context));
    }
  };
  return el(
    'div',
    { class: 'stack' },
    el(
      'form',
      { class: 'card', novalidate: true, onsubmit: submit },
      el('p', { class: 'step' }, words.step.replace('{n}', 3)),
      el('h1', { tabindex: '-1' }, words.codeTitle),
      view.agent ? el('p', { class: 'soft' }, fill(words.onBehalf, { agent: view.agent })) : null,
      el('label', { for: 'code' }, words.code),
      field,
      el('p', { class: 'hint', id: 'code-help' }, words.codeHelp),
      told,
      el('div', { class: 'buttons' }, button(words.confirm, null, { kind: 'first', type: 'submit' })),
    ),
    keep(context),
    takeBack(context, ticket, view),
  );
}

function missing(field, told, sentence) {
  field.setAttribute('aria-invalid', 'true');
  tell(told, sentence);
  field.focus();
}

/** How a request stands, what can be taken away, and what happened. */
export function statusView(context, ticket, view) {
  return el(
    'div',
    { class: 'stack' },
    standing(context, view),
    view.package ? packageCard(context, ticket, view) : null,
    view.certificate ? certificateCard(context, view) : null,
    happened(context, view),
    OVER.includes(view.state) && !view.package ? null : keep(context),
    takeBack(context, ticket, view),
  );
}

function standing(context, view) {
  const { words, day, open } = context;
  const { state, refusal, dueAt, business } = view;
  const groundOf = ({ ground, source }) =>
    el('p', {}, words.grounds[ground], source ? el('bdi', {}, ` (${source})`) : null);
  const facts = [
    [words.reference, el('span', { class: 'reference' }, view.reference)],
    [words.wish, words.kinds[view.kind]],
    [words.law, words.regimes[view.regime]],
    ...(view.agent ? [[words.agent, view.agent]] : []),
    [words.since, day(view.receivedAt)],
    ...(dueAt && !OVER.includes(state) ? [[words.due, day(dueAt)]] : []),
    ...(business.contact ? [[words.contact, contactOf(business.contact)]] : []),
  ];
  return el(
    'section',
    { class: 'card' },
    el('h1', { tabindex: '-1' }, words.states[state]),
    el('p', { class: 'soft' }, words.stateHelp[state]),
    refusal ? el('div', { class: 'refusal' }, groundOf(refusal), el('p', {}, words.complain)) : null,
    view.leftOut.length
      ? el(
          'div',
          { class: 'refusal' },
          el('p', {}, words.leftOut),
          ...view.leftOut.map(groundOf),
          el('p', {}, words.complain),
        )
      : null,
    el(
      'dl',
      { class: 'facts' },
      ...facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
    OVER.includes(state) ? null : el('div', { class: 'buttons start' }, button(words.refresh, open)),
  );
}

function contactOf(contact) {
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? el('a', { href: `mailto:${contact}` }, contact) : contact;
}

function packageCard(context, ticket, view) {
  const { words, moment, open } = context;
  const told = el('div', { role: 'alert', class: 'told' });
  const take = async () => {
    try {
      save(`${view.reference}.zip`, await takePackage(ticket));
      await open();
    } catch (refused) {
      tell(told, refused.status === 410 || refused.status === 404 ? words.packageGone : sentenceFor(refused, context));
    }
  };
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, words.package),
    el('p', {}, fill(words.packageHelp, { when: moment(view.package.expiresAt) })),
    el('p', { class: 'hint' }, `${words.fingerprint} `, el('code', { dir: 'ltr' }, view.package.sha256)),
    told,
    el('div', { class: 'buttons start' }, button(words.download, take, { kind: 'first' })),
  );
}

function certificateCard({ words }, { certificate, reference }) {
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, words.certificate),
    el('p', {}, words.certificateHelp),
    el(
      'div',
      { class: 'buttons start' },
      button(words.downloadCertificate, () => save(`${reference}.json`, certificate)),
    ),
  );
}

function happened({ words, moment }, { history }) {
  const known = history.filter(({ what }) => words.events[what]);
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, words.history),
    el(
      'ol',
      { class: 'timeline' },
      ...known.map(({ at, what }) =>
        el('li', {}, el('strong', {}, words.events[what]), el('time', { datetime: at, class: 'hint' }, moment(at))),
      ),
    ),
  );
}

/** The link is the only key to the request: nobody can send it again. */
function keep({ words }) {
  const field = el('input', {
    id: 'link',
    readonly: true,
    value: location.href,
    dir: 'ltr',
    onfocus: () => field.select(),
  });
  const copied = el('span', { role: 'status', class: 'hint' });
  const copy = async () => {
    field.select();
    await navigator.clipboard.writeText(location.href).catch(() => {});
    copied.textContent = words.copied;
  };
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, words.keep),
    el('p', {}, words.keepHelp),
    el('label', { for: 'link' }, words.link),
    el('div', { class: 'link' }, field, button(words.copy, copy)),
    copied,
  );
}

function takeBack(context, ticket, { state }) {
  const { words, open } = context;
  if (OVER.includes(state) || state === 'ACTING') return null;
  const told = el('div', { role: 'alert', class: 'told' });
  const place = el('div', { class: 'buttons start' });
  const sure = async () => {
    try {
      await withdraw(ticket);
      await open();
    } catch (refused) {
      tell(told, sentenceFor(refused, context));
    }
  };
  const first = button(words.withdraw, () => {
    const no = button(words.no, () => {
      place.replaceChildren(first);
      first.focus();
    });
    place.replaceChildren(el('p', {}, words.withdrawSure), button(words.withdrawYes, sure, { kind: 'danger' }), no);
    no.focus();
  });
  place.append(first);
  return el(
    'section',
    { class: 'card' },
    el('h2', {}, words.withdrawTitle),
    el('p', {}, words.withdrawHelp),
    told,
    place,
  );
}
