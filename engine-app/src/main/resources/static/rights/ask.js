import { button, el, tell } from './dom.js';
import { sentenceFor } from './sentences.js';
import { ask } from './server.js';

export const KINDS = [
  'ACCESS',
  'PORTABILITY',
  'ERASURE',
  'RECTIFICATION',
  'RESTRICTION',
  'OBJECTION',
  'CONSENT_WITHDRAWAL',
  'OPT_OUT',
  'COMPLAINT',
];
/** Where somebody lives, and the law that comes with it. Elsewhere the strictest applies. */
const PLACES = { EU: 'GDPR', UK: 'UK_GDPR', CA: 'CCPA', OTHER: 'GDPR' };

/** First what for and where, then where to write to. */
export function askView(context, chosen = {}) {
  const { words, show } = context;
  const told = el('div', { role: 'alert', class: 'told' });
  const submit = (event) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [kind, place] = [data.get('kind'), data.get('place')];
    if (!kind || !place) return tell(told, kind ? words.placeMissing : words.kindMissing);
    show(emailView(context, { kind, place }));
  };
  return el(
    'form',
    { class: 'card', novalidate: true, onsubmit: submit },
    step(words, 1),
    el('h1', { tabindex: '-1' }, words.title),
    el('p', { class: 'soft' }, words.lead),
    choice('kind', words.kindQuestion, KINDS, words.kinds, chosen.kind, words.kindHelp),
    choice('place', words.placeQuestion, Object.keys(PLACES), words.places, chosen.place),
    told,
    el('div', { class: 'buttons' }, button(words.next, null, { kind: 'first', type: 'submit' })),
  );
}

function step(words, n) {
  return el('p', { class: 'step' }, words.step.replace('{n}', n));
}

function choice(name, question, values, labels, chosen, help = {}) {
  const options = values.map((value) =>
    el(
      'label',
      { class: 'option' },
      el('input', { type: 'radio', name, value, required: true, checked: value === chosen }),
      el('span', {}, el('strong', {}, labels[value]), help[value] ? el('span', { class: 'hint' }, help[value]) : null),
    ),
  );
  return el('fieldset', { class: 'options' }, el('legend', {}, question), ...options);
}

function emailView(context, chosen) {
  const { words, show } = context;
  const told = el('div', { role: 'alert', class: 'told', id: 'email-told' });
  const field = el('input', {
    id: 'email',
    name: 'email',
    type: 'email',
    autocomplete: 'email',
    required: true,
    maxlength: '254',
    'aria-describedby': 'email-help email-told',
  });
  const submit = async (event) => {
    event.preventDefault();
    if (!field.checkValidity()) {
      field.setAttribute('aria-invalid', 'true');
      tell(told, words.emailMissing);
      return field.focus();
    }
    await send(context, { ...chosen, email: field.value.trim() }, told, event.submitter);
  };
  return el(
    'form',
    { class: 'card', novalidate: true, onsubmit: submit },
    step(words, 2),
    el('h1', { tabindex: '-1' }, words.kinds[chosen.kind]),
    el('label', { for: 'email' }, words.email),
    field,
    el('p', { class: 'hint', id: 'email-help' }, words.emailHelp),
    told,
    el(
      'div',
      { class: 'buttons' },
      button(words.back, () => show(askView(context, chosen))),
      button(words.send, null, { kind: 'first', type: 'submit' }),
    ),
  );
}

async function send(context, { kind, place, email }, told, pressed) {
  const { site, language, keepTicket, open } = context;
  if (pressed) pressed.disabled = true;
  try {
    const { id, token, codeSent } = await ask({ site, kind, regime: PLACES[place], email, locale: language });
    keepTicket({ id, token }, codeSent);
    await open();
  } catch (refused) {
    tell(told, sentenceFor(refused, context));
  } finally {
    if (pressed) pressed.disabled = false;
  }
}
