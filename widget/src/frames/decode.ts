import type { ServerFrame } from './server';

const required: Record<string, (f: Record<string, unknown>) => boolean> = {
  welcome: (f) => isText(f.conversation) && isText(f.token) && isCount(f.seq),
  event: (f) => isCount(f.seq) && isText(f.kind),
  delta: (f) => isText(f.turn) && isCount(f.at) && isText(f.text),
  ack: (f) => isText(f.id) && isCount(f.seq),
  error: (f) => isText(f.code),
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A frame of the server, or nothing when it is not one. Unknown types and kinds pass: their readers skip them. */
export function decode(data: unknown): ServerFrame | undefined {
  try {
    return accept(JSON.parse(String(data)));
  } catch {
    return undefined;
  }
}

export function accept(value: unknown): ServerFrame | undefined {
  const frame = value as Record<string, unknown> | null;
  if (!frame || typeof frame !== 'object' || !isText(frame.type)) return undefined;
  return (required[frame.type]?.(frame) ?? true) ? (frame as unknown as ServerFrame) : undefined;
}
