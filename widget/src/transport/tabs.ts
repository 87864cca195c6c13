import { keyOf } from '../storage';

/** What the tabs of one site tell each other: the newest token of a conversation. */
export interface Shared {
  conversation: string;
  token: string;
  /** When it was given; the newest wins. */
  at: number;
}

export interface Tabs {
  /** Asks the other tabs for a conversation that is under way. */
  ask(): Promise<Shared | undefined>;
  tell(shared: Shared): void;
  close(): void;
}

const PATIENCE_MS = 80;

type Note = { ask: true } | { shared: Shared };

export function tabsOf(site: string, mine: () => Shared | undefined, heard: (shared: Shared) => void): Tabs {
  const channel = new BroadcastChannel(keyOf(site));
  let asking: ((shared: Shared) => void) | undefined;
  channel.onmessage = ({ data }: MessageEvent<Note>) => {
    if ('ask' in data) {
      const shared = mine();
      if (shared) channel.postMessage({ shared });
      return;
    }
    asking?.(data.shared);
    heard(data.shared);
  };
  return {
    ask: () =>
      new Promise((resolve) => {
        const give = (shared?: Shared) => {
          asking = undefined;
          resolve(shared);
        };
        asking = give;
        channel.postMessage({ ask: true });
        setTimeout(give, PATIENCE_MS);
      }),
    tell: (shared) => channel.postMessage({ shared }),
    close: () => channel.close(),
  };
}
