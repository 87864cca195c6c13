import type { ClientFrame } from '../frames/client';
import type { ServerFrame } from '../frames/server';

/** One connection, over whatever carries it. After `closed` nothing more is heard of it. */
export interface Channel {
  send(frame: ClientFrame): void;
  close(): void;
}

export interface ChannelEvents {
  opened(): void;
  frame(frame: ServerFrame): void;
  /** `code` is a WebSocket close code; 1006 stands for a connection that broke or never was. */
  closed(code: number): void;
}

export type Connect = (events: ChannelEvents) => Channel;

export const BROKEN = 1006;

/** Makes sure that a channel ends once, and says nothing after that. */
export function once(events: ChannelEvents): ChannelEvents & { readonly over: boolean } {
  let over = false;
  return {
    get over() {
      return over;
    },
    opened: () => {
      if (!over) events.opened();
    },
    frame: (frame) => {
      if (!over) events.frame(frame);
    },
    closed: (code) => {
      if (over) return;
      over = true;
      events.closed(code);
    },
  };
}
