// One conversation of the mock: what the visitor types picks what happens next.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const fixture = (name) =>
  JSON.parse(readFileSync(new URL(`../fixtures/frames/server-event-${name}.json`, import.meta.url)));

const replies = {
  en: {
    hello: 'Hello! I can help with **orders** and **returns**. What can I do for you?',
    title: 'Fjord Outfitters',
    greeting: 'Ask us anything. We usually answer at once.',
  },
  de: {
    hello: 'Guten Tag! Ich helfe bei **Bestellungen** und **Rücksendungen**. Was kann ich für Sie tun?',
    title: 'Fjord Outfitters',
    greeting: 'Fragen Sie uns. Wir antworten meist sofort.',
  },
  ar: {
    hello: 'مرحبًا! يمكنني مساعدتك في **الطلبات** و**المرتجعات**. كيف أساعدك؟',
    title: 'متجر الخليج',
    greeting: 'اسألنا عن أي شيء. نجيب عادةً على الفور.',
  },
};
const ANSWER =
  'Your parcel left our depot this morning and is on its way to you. It usually takes **one to two days** from there. You can follow it at any time on [our tracking page](https://example.org/track), or ask me again later.';

const requested = JSON.parse(readFileSync(new URL('../fixtures/frames/server-requested.json', import.meta.url)));

export class Conversation {
  id = randomUUID();
  tokens = [];
  events = [];
  links = new Set();
  seen = new Map();
  streaming = new Map();
  data = JSON.parse(readFileSync(new URL('../fixtures/frames/server-data.json', import.meta.url)));

  constructor({ locale, flow }) {
    this.language = replies[locale?.slice(0, 2)] ? locale.slice(0, 2) : 'en';
    this.words = replies[this.language];
    this.flow = flow;
    this.say({ kind: 'say', text: this.words.hello });
  }

  join(link, after, resumed, locale) {
    link.send({
      type: 'welcome',
      conversation: this.id,
      token: this.tokens[0],
      seq: this.events.length,
      resumed,
      locale: this.language,
      theme:
        this.flow === 'themed'
          ? { accent: '#7fdbca', 'accent-dark': 'var(--sc-accent,#ffe600)', radius: '0px', font: 'Georgia, serif' }
          : { accent: 'red;} *{display:none', radius: '1px;} *{display:none', font: 'x;} *{display:none' },
      texts: { title: this.words.title, greeting: this.words.greeting },
      demo: true,
    });
    this.locale = locale;
    this.listen(link, after);
  }

  listen(link, after) {
    for (const event of this.events.slice(after)) link.send(event);
    this.links.add(link);
  }

  leave(link) {
    this.links.delete(link);
  }

  tell(frame) {
    for (const link of this.links) link.send(frame);
  }

  say(event) {
    const whole = { type: 'event', seq: this.events.length + 1, at: new Date().toISOString(), ...event };
    this.events.push(whole);
    this.tell(whole);
    return whole;
  }

  take(frame, link) {
    if (frame.type === 'typing') return;
    if (frame.type === 'data')
      return link.send({ ...this.data, transcript: { ...this.data.transcript, events: this.events.length } });
    const refusal = frame.type === 'correct' && this.misfit(frame);
    if (refusal) return link.send({ type: 'error', id: frame.id, ...refusal });
    if (frame.type === 'request' && this.noRequests)
      return link.send({ type: 'error', id: frame.id, code: 'unavailable', detail: 'Requests are not taken here.' });
    if (!this.seen.has(frame.id)) this.seen.set(frame.id, this.act(frame));
    link.send({ type: 'ack', id: frame.id, seq: this.events.length });
    if (frame.type === 'request') link.send({ ...requested, id: frame.id });
  }

  visitor(frame, text, more = {}) {
    this.say({ kind: 'visitor', id: frame.id, text, ...(frame.step ? { step: frame.step } : {}), ...more });
  }

  act(frame) {
    switch (frame.type) {
      case 'message':
        this.visitor(frame, frame.text);
        return this.answer(frame.text.toLowerCase());
      case 'choose': {
        const { options } = this.events.findLast((e) => e.step === frame.step && e.options);
        this.visitor(frame, options.find((o) => o.id === frame.option).label, { answer: { option: frame.option } });
        return this.say({ kind: 'say', text: 'Thank you.' });
      }
      case 'form':
        return this.form(frame);
      case 'correct':
        this.data.held.find(({ field }) => field === frame.field).value = frame.value;
        return;
      case 'consent': {
        if (!frame.step) return this.decide(frame.purposes);
        const [[purpose, granted]] = Object.entries(frame.purposes);
        this.visitor(frame, granted ? 'Yes, you may' : 'No, thanks', { answer: { purpose, granted } });
        return this.say({ kind: 'say', text: granted ? 'Thank you. Your choice is on record.' : 'That is fine.' });
      }
      case 'stop': {
        const stream = this.streaming.get(frame.turn);
        return stream?.finish();
      }
      case 'end':
        return this.say({ kind: 'ended', reason: 'visitor' });
    }
  }

  misfit({ field, value }) {
    if (!this.data.held.some((held) => held.field === field)) return { code: 'stale', detail: 'No longer held.' };
    if (field === 'email' && !/@/.test(value)) return { code: 'malformed', detail: 'This is not an e-mail address.' };
  }

  decide(purposes) {
    for (const purpose of this.data.purposes) {
      const granted = purposes[purpose.id];
      if (granted === undefined) continue;
      const at = new Date().toISOString();
      purpose.state = granted ? 'given' : purpose.state === 'given' ? 'withdrawn' : 'refused';
      purpose.decidedAt = at;
      this.data.receipts.unshift({
        id: randomUUID(),
        purpose: purpose.id,
        granted,
        at,
        jws: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
      });
      if (!granted) this.data.held = this.data.held.filter((held) => held.purpose !== purpose.id);
    }
  }

  form(frame) {
    const email = String(frame.values.email ?? '');
    if (email.endsWith('@taken.example')) {
      this.visitor(frame, '', { answer: { fields: [{ label: 'E-mail', value: 't▒▒▒@▒▒▒' }] } });
      const { schema } = fixture('form');
      return this.say({
        kind: 'form',
        step: frame.step,
        schema,
        errors: { email: 'We cannot write to this address.' },
        values: {},
      });
    }
    const fields = Object.entries(frame.values)
      .filter(([, value]) => value !== '' && value !== false)
      .map(([label, value]) => ({ label, value: String(value).replace(/(?<=.).(?=.)/g, '▒') }));
    this.visitor(frame, '', { answer: { fields } });
    this.say({ kind: 'say', text: 'Thank you, we have got it.' });
  }

  answer(text) {
    const kinds = [
      'choices',
      'form',
      'consent',
      'ask',
      'say-image',
      'say-card',
      'agent',
      'handoff-waiting',
      'handoff-joined',
      'ended',
    ];
    const kind = kinds.find((name) => text.includes(name.replace('say-', '')));
    if (text.includes('stream')) return this.stream(text.includes('slow') ? 60 : 15);
    if (text.includes('silent')) return;
    if (text.includes('list')) return this.say({ kind: 'say', text: fixture('say').text });
    if (kind) {
      const { seq: _, at: __, closed: ___, ...event } = fixture(kind);
      return this.say(event);
    }
    this.say({ kind: 'say', text: `You said: ${text}` });
  }

  stream(every) {
    const turn = randomUUID();
    let at = 0;
    this.tell({ type: 'typing', turn });
    const finish = () => {
      clearInterval(timer);
      this.streaming.delete(turn);
      this.say({ kind: 'say', turn, text: at < ANSWER.length ? ANSWER.slice(0, at) : ANSWER });
    };
    const timer = setInterval(() => {
      const text = ANSWER.slice(at, at + 6);
      if (text) this.tell({ type: 'delta', turn, at, text });
      at += 6;
      if (at >= ANSWER.length) finish();
    }, every);
    this.streaming.set(turn, { finish });
  }
}
