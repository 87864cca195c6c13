import type { Chat, ChatModule, EventName, Host, Options, Report } from '../host';
import { KEY_PREFIX } from '../storage';
import css from './launcher.css?inline';

type Call = Iterable<unknown>;
/** Carries the function that unpacks an event for it. */
type Listener = ((detail: unknown) => void) & { w?: (event: Event) => void };
type Api = ((...call: unknown[]) => Promise<unknown>) & { q?: Call[]; up?: Options };

declare const __CHAT__: string;
declare const __BANNER__: string;
declare const __REPORT__: string;
declare global {
  interface Window {
    smartconvo?: Api;
  }
}

const labels: Record<string, string> = { de: 'Chat öffnen', ar: 'فتح الدردشة' };

function boot(script: HTMLScriptElement, queued: Call[]): void {
  const options = {
    base: new URL('.', script.src).href,
    locale: document.documentElement.lang,
    ...script.dataset,
    banner: script.dataset.consent,
    consent: {},
  } as Options;
  const element = document.createElement('smartconvo-widget');
  const root = element.attachShadow({ mode: 'open' });
  const launcher = document.createElement('button');
  const sheet = new CSSStyleSheet();
  const later: Call[] = [];
  let chat: Chat | undefined;
  let loading: Promise<unknown> | undefined;

  const emit = (name: EventName, detail?: unknown) => {
    element.dispatchEvent(new CustomEvent(KEY_PREFIX + name, { detail, bubbles: true }));
  };

  const report = (what: Report) => {
    import(/* @vite-ignore */ options.base + __REPORT__).then((module) => module.send(options, what)).catch(() => {});
  };

  const address = options.base + __CHAT__;

  const load = async () => {
    const begun = Date.now();
    try {
      const module: ChatModule = await import(/* @vite-ignore */ address);
      chat = await module.mount(host);
      later.forEach(dispatch);
      report({ load: Date.now() - begun });
    } catch {
      loading = undefined;
      later.length = 0;
      emit('error', { code: 'load' });
      report({ error: 'load' });
    }
  };

  const preload = () => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.nonce = script.nonce;
    link.href = address;
    document.head.append(link);
    launcher.onpointerenter = launcher.onfocus = null;
  };

  const stored = (what: 'getItem' | 'removeItem') => {
    try {
      return sessionStorage[what](KEY_PREFIX + options.site);
    } catch {}
  };

  const update = (changes: Partial<Options>) => {
    Object.assign(options, changes);
    element.hidden = options.hidden as boolean;
    element.dataset.theme = options.theme;
    element.dataset.position = options.position;
    if (options.consent.functional === false) stored('removeItem');
    options.changed?.();
    const language = options.locale.slice(0, 2);
    element.dir = language === 'ar' ? 'rtl' : 'ltr';
    launcher.ariaLabel = labels[language] ?? 'Open chat';
  };

  const listen = (how: 'add' | 'remove') => (name: string, listener: Listener) => {
    listener.w ??= (event) => listener((event as CustomEvent).detail);
    element[`${how}EventListener`](KEY_PREFIX + name, listener.w);
  };

  const own: Record<string, (...args: never[]) => unknown> = {
    update,
    show: () => update({ hidden: false }),
    hide: () => update({ hidden: true }),
    on: listen('add'),
    off: listen('remove'),
    setTheme: (theme: Options['theme']) => update({ theme }),
    setLocale: (locale: string) => update({ locale }),
    setConsent: (purposes: Options['consent']) => update({ consent: { ...options.consent, ...purposes } }),
  };

  const dispatch = (call: Call): unknown => {
    const [command, ...args] = call as [string, ...never[]];
    const answer = own[command]?.(...args);
    if (chat) return chat.run(command, args) ?? answer;
    const loads = /^(open|toggle|send|start|resume)$/.test(command);
    if (loads || loading) later.push(call);
    return loads ? (loading ??= load()) : answer;
  };

  const host: Host = { element, root, launcher, options, emit, report };
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  launcher.className = 'l';
  launcher.part = 'launcher' as never;
  launcher.ariaExpanded = 'false';
  launcher.onclick = () => (chat || !loading) && dispatch(['toggle']);
  launcher.onpointerenter = launcher.onfocus = preload;
  root.append(launcher);
  update({});

  const api: Api = (window.smartconvo = async (...call) => dispatch(call));
  api.up = options;
  const start = () => {
    document.body.append(element);
    queued.forEach(dispatch);
    emit('ready');
    const { autostart } = options;
    if (autostart === 'resume' ? stored('getItem') : autostart != null) dispatch([autostart || 'open']);
    if (options.banner || options.storage === 'persistent')
      import(/* @vite-ignore */ options.base + __BANNER__).catch(() => {});
  };
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
}

const script = document.currentScript as HTMLScriptElement | null;
const stub = window.smartconvo;
if (script && !stub?.up) boot(script, stub?.q ?? []);
