/** What the loader and the chat know of each other. Types only: nothing here reaches the loader's bytes. */

export type EventName = 'ready' | 'open' | 'close' | 'message' | 'sent' | 'unread' | 'error' | 'consent' | 'ended';

export interface Options {
  site: string;
  /** Where the widget's files and its socket are, with a slash at the end. */
  base: string;
  locale: string;
  flow?: string | undefined;
  title?: string | undefined;
  storage?: 'memory' | 'session' | undefined;
  position?: 'start' | 'end' | undefined;
  hidden?: boolean | undefined;
  autostart?: 'open' | 'resume' | '' | undefined;
  theme?: 'auto' | 'light' | 'dark' | undefined;
  consent: Record<string, boolean>;
}

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly launcher: HTMLButtonElement;
  readonly options: Options;
  emit(name: EventName, detail?: unknown): void;
}

export interface Chat {
  /** Carries out a command of the site; what it answers is the answer of `smartconvo(...)`. */
  run(command: string, args: readonly unknown[]): unknown;
}

export interface ChatModule {
  mount(host: Host): Promise<Chat>;
}
