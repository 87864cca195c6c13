import type { Evidence } from './frames/client';

/** What the loader and the chat know of each other. Types only: nothing here reaches the loader's bytes. */

export type EventName = 'ready' | 'open' | 'close' | 'message' | 'sent' | 'unread' | 'error' | 'consent' | 'ended';

export interface Options {
  site: string;
  /** Where the widget's files and its socket are, with a slash at the end. */
  base: string;
  locale: string;
  flow?: string | undefined;
  title?: string | undefined;
  storage?: 'memory' | 'session' | 'persistent' | undefined;
  position?: 'start' | 'end' | undefined;
  hidden?: boolean | undefined;
  autostart?: 'open' | 'resume' | '' | undefined;
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** What the visitor has decided, by purpose. */
  consent: Record<string, boolean>;
  /** Which banner of the site to listen to: its name, `auto`, or `manual` for none. */
  banner?: string | undefined;
  evidence?: Evidence | undefined;
  /** Called after every change of these options. */
  changed?: (() => void) | undefined;
  /** Names the banner gives to what these purposes are; all of them have to be granted. */
  functional?: string | undefined;
  analytics?: string | undefined;
  marketing?: string | undefined;
  /** Purposes that count as granted where the banner says that no law asks for consent. */
  unregulated?: string | undefined;
  gpc?: string | undefined;
}

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly launcher: HTMLButtonElement;
  readonly options: Options;
  emit(name: EventName, detail?: unknown): void;
  report(what: Report): void;
}

/** What SmartConvo is told about a widget that runs or fails: one of a few words or a time, and never what somebody does. */
export type Report = { error: 'load' | 'protocol' } | { load: number };

export interface Chat {
  /** Carries out a command of the site; what it answers is the answer of `smartconvo(...)`. */
  run(command: string, args: readonly unknown[]): unknown;
}

export interface ChatModule {
  mount(host: Host): Promise<Chat>;
}
