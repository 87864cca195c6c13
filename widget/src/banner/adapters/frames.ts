import { page } from '../adapter';

type Answer = (value: unknown, success: boolean) => void;

/** The frame above us that answers for a banner, if this page is itself in a frame. */
export function frameWith(locator: string): Window | undefined {
  for (let frame: Window = window; frame !== frame.parent; ) {
    frame = frame.parent;
    try {
      if (frame.frames[locator as never]) return frame;
    } catch {
      // A frame of another origin that has no such child.
    }
  }
  return undefined;
}

/** Calls the API of the page, or that of a frame above by messages. */
export function caller(name: '__tcfapi' | '__gpp') {
  const waiting = new Map<string, Answer>();
  const answered = ({ data, source }: MessageEvent, frame: Window) => {
    const { callId, returnValue, success } = read(data)?.[`${name}Return`] ?? {};
    if (source === frame) waiting.get(callId)?.(returnValue, success);
  };
  let listening = false;
  return (command: string, version: number | string, answer: Answer): void => {
    if (typeof page[name] === 'function') {
      if (name === '__gpp') page[name](command, answer);
      else page[name](command, version, answer);
      return;
    }
    const frame = frameWith(`${name}Locator`);
    if (!frame) return;
    if (!listening) addEventListener('message', (event) => answered(event, frame));
    listening = true;
    const callId = `sc${waiting.size + 1}`;
    waiting.set(callId, answer);
    frame.postMessage({ [`${name}Call`]: { command, version, callId } }, '*');
  };
}

function read(data: unknown) {
  try {
    return typeof data === 'string' ? JSON.parse(data) : (data as never);
  } catch {
    return undefined;
  }
}
