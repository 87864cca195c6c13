import type { ServerFrame } from './server';

const counts = ['seq', 'at'];
const required: Record<string, string[]> = {
  welcome: ['conversation', 'token', 'seq'],
  event: ['kind', 'seq'],
  delta: ['turn', 'text', 'at'],
  ack: ['id', 'seq'],
  error: ['code'],
};

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
  if (typeof frame?.type !== 'string') return undefined;
  const fits = (field: string) =>
    counts.includes(field)
      ? Number.isSafeInteger(frame[field]) && Number(frame[field]) >= 0
      : typeof frame[field] === 'string';
  return (required[frame.type] ?? []).every?.(fits) === false ? undefined : (frame as unknown as ServerFrame);
}
