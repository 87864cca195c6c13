import { decode } from '../frames/decode';
import { BROKEN, type Channel, type ChannelEvents, type Connect, once } from './channel';

const OPENING_MS = 10_000;

/** Frames over a WebSocket. */
export function socketAt(base: string, unreadable: () => void): Connect {
  const url = new URL('socket', base);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  return (events) => open(url, once(events), unreadable);
}

function open(url: URL, events: ChannelEvents & { readonly over: boolean }, unreadable: () => void): Channel {
  const socket = new WebSocket(url, 'smartconvo.v1');
  const tooLong = setTimeout(() => end(BROKEN), OPENING_MS);
  const end = (code: number) => {
    clearTimeout(tooLong);
    socket.close();
    events.closed(code);
  };
  socket.onopen = () => {
    clearTimeout(tooLong);
    events.opened();
  };
  socket.onmessage = ({ data }) => {
    const frame = decode(data);
    if (frame) events.frame(frame);
    else unreadable();
  };
  socket.onclose = ({ code }) => end(code);
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close: () => end(1000),
  };
}
