import type { Evidence } from '../frames/client';
import type { Host } from '../host';
import type { Controller } from './controller';

type Command = (...args: never[]) => unknown;

/** What a site can make the chat do. */
export function commandsOf(host: Host, chat: Controller, away: () => void) {
  const commands: Record<string, Command> = {
    open: () => chat.show(),
    close: () => chat.hide(),
    toggle: () => (chat.open ? chat.hide() : chat.show()),
    resume: () => chat.connection.resumable && void chat.connect(),
    send: (text: unknown) => {
      if (!chat.open) chat.show();
      const trimmed = String(text ?? '').trim();
      if (trimmed) chat.acts.say(trimmed.slice(0, 4000));
    },
    start: (flow?: string) => {
      host.options.flow = flow ?? host.options.flow;
      chat.reset();
      if (!chat.open) chat.show();
      else void chat.connect();
    },
    reset: () => {
      chat.reset();
      if (chat.open) void chat.connect();
    },
    end: () => chat.acts.end(),
    setConsent: (purposes: Record<string, boolean>, banner?: Evidence) => chat.acts.consent(purposes, banner),
    setLocale: () => chat.speak(),
    update: () => {
      chat.connection.remember();
      return chat.speak();
    },
    hide: () => chat.hide(),
    shutdown: () => {
      chat.reset();
      away();
    },
    state: () => ({ open: chat.open, unread: chat.unread, status: chat.state, ended: chat.ended ?? null }),
  };
  return (command: string, args: readonly unknown[]): unknown => commands[command]?.(...(args as never[]));
}
