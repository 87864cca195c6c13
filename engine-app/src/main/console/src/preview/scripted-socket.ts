import type { Settings } from './settings';

const WORDS: Record<string, { hello: string; asked: string; answer: string; options: [string, string] }> = {
  en: {
    hello: 'Hello! How can I help you today?',
    asked: 'When is my parcel coming?',
    answer: 'It left our warehouse yesterday. Shall I send you the tracking link?',
    options: ['Yes, please', 'No, thanks'],
  },
  de: {
    hello: 'Hallo! Wie kann ich Ihnen helfen?',
    asked: 'Wann kommt mein Paket?',
    answer: 'Es hat unser Lager gestern verlassen. Möchten Sie den Link zur Sendung?',
    options: ['Ja, gern', 'Nein, danke'],
  },
  ar: {
    hello: 'مرحبا! كيف يمكنني مساعدتك؟',
    asked: 'متى يصل طردي؟',
    answer: 'غادر مستودعنا أمس. هل أرسل لك رابط التتبع؟',
    options: ['نعم، من فضلك', 'لا، شكرا'],
  },
};

type Frame = Record<string, unknown>;

/** A server of the widget's protocol that lives in the page: it says the same few sentences and forgets what it hears. */
export class ScriptedSocket {
  static readonly OPEN = 1;
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly #settings: Settings;
  #seq = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    queueMicrotask(() => {
      this.readyState = ScriptedSocket.OPEN;
      this.onopen?.();
    });
  }

  send(text: string): void {
    const frame = JSON.parse(text) as Frame;
    queueMicrotask(() => this.#answer(frame));
  }

  close(): void {
    this.readyState = 3;
  }

  #answer(frame: Frame): void {
    if (frame.type === 'hello') return this.#welcome();
    if (frame.type === 'ping') return this.#tell({ type: 'pong' });
    if (typeof frame.id !== 'string') return;
    if (frame.type === 'message') this.#event({ kind: 'visitor', id: frame.id, text: frame.text });
    if (frame.type === 'choose') this.#chosen(frame);
    this.#tell({ type: 'ack', id: frame.id, seq: this.#seq });
  }

  #welcome(): void {
    const { title, greeting, locale } = this.#settings;
    const words = this.#words();
    const [yes, no] = words.options;
    this.#tell({
      type: 'welcome',
      conversation: 'preview',
      token: 'preview',
      seq: 0,
      resumed: false,
      locale,
      theme: {},
      texts: { ...(title ? { title } : {}), ...(greeting ? { greeting } : {}) },
      demo: false,
    });
    this.#event({ kind: 'say', text: words.hello });
    this.#event({ kind: 'visitor', id: 'preview-question', text: words.asked });
    const options = [
      { id: 'yes', label: yes },
      { id: 'no', label: no },
    ];
    this.#event({ kind: 'choices', step: 'preview', text: words.answer, options });
  }

  #chosen({ id, step, option }: Frame): void {
    const [yes, no] = this.#words().options;
    this.#event({ kind: 'visitor', id, step, text: option === 'yes' ? yes : no, answer: { option } });
  }

  #words() {
    return (WORDS[this.#settings.locale.slice(0, 2)] ?? WORDS.en) as (typeof WORDS)['en'];
  }

  #event(more: Frame): void {
    this.#seq += 1;
    this.#tell({ type: 'event', seq: this.#seq, at: new Date().toISOString(), ...more });
  }

  #tell(frame: Frame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}
