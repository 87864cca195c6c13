import { safeUrl } from '../url';

/** The subset of markdown a message may use, read into data; nothing here makes HTML. */

export type Inline = string | { tag: 'strong' | 'em' | 'code'; kids: Inline[] } | { href: string; kids: Inline[] };
export type Block =
  | { type: 'p'; lines: Inline[][] }
  | { type: 'pre'; text: string }
  | { type: 'ul' | 'ol'; start: number; items: Inline[][] };

const BULLET = /^\s{0,6}[-*•]\s+(.*)$/;
const NUMBER = /^\s{0,6}(\d{1,4})[.)]\s+(.*)$/;
const BARE = /https?:\/\/[^\s<>()[\]"]+/y;
const FENCE = /^```[\w+-]*\s*$/;
const WORD = /[\p{L}\p{N}]/u;
const DEPTH = 4;

export function parse(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let paragraph = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (FENCE.test(line)) {
      const end = lines.findIndex((other, at) => at > i && other.startsWith('```'));
      const stop = end < 0 ? lines.length : end;
      blocks.push({ type: 'pre', text: lines.slice(i + 1, stop).join('\n') });
      i = stop;
      paragraph = false;
      continue;
    }
    if (item(blocks, line, lines[i - 1] ?? '') || !line.trim()) {
      paragraph = false;
      continue;
    }
    const last = blocks.at(-1);
    if (paragraph && last?.type === 'p') last.lines.push(inline(line));
    else blocks.push({ type: 'p', lines: [inline(line)] });
    paragraph = true;
  }
  return blocks;
}

function item(blocks: Block[], line: string, before: string): boolean {
  const bullet = BULLET.exec(line);
  const number = bullet ? null : NUMBER.exec(line);
  const text = bullet?.[1] ?? number?.[2];
  if (text === undefined) return false;
  const type = bullet ? 'ul' : 'ol';
  const last = blocks.at(-1);
  if (last?.type === type && (before.trim() || type === 'ol')) last.items.push(inline(text));
  else blocks.push({ type, start: Number(number?.[1] ?? 1), items: [inline(text)] });
  return true;
}

/** Reads a line from left to right; a mark that is never closed is only looked for once, so it is linear. */
export function inline(text: string, depth = 0): Inline[] {
  const out: Inline[] = [];
  const missing = new Set<string>();
  let plain = '';
  let i = 0;

  const closing = (mark: string, from: number): number => {
    const at = missing.has(mark) ? -1 : text.indexOf(mark, from);
    if (at < 0) missing.add(mark);
    return at;
  };
  const push = (node: Inline, next: number) => {
    if (plain) out.push(plain);
    plain = '';
    out.push(node);
    i = next;
  };

  while (i < text.length) {
    const found = depth > DEPTH ? undefined : (mark(text, i, closing, depth) ?? link(text, i, closing, depth));
    if (found) {
      push(found.node, found.next);
    } else {
      if (text[i] === '\\' && /[!-/:-@[-`{-~]/.test(text[i + 1] ?? '')) i++;
      plain += text[i];
      i++;
    }
  }
  if (plain) out.push(plain);
  return out;
}

type Found = { node: Inline; next: number } | undefined;
type Closing = (mark: string, from: number) => number;

function mark(text: string, i: number, closing: Closing, depth: number): Found {
  const c = text[i];
  if (c === '`') {
    const end = closing('`', i + 1);
    return end > i + 1 ? { node: { tag: 'code', kids: [text.slice(i + 1, end)] }, next: end + 1 } : undefined;
  }
  if (c !== '*' && c !== '_') return undefined;
  const sign = text[i + 1] === c ? c + c : c;
  const start = i + sign.length;
  if (!text[start]?.trim() || text.startsWith(c + c, start)) return undefined;
  let end = closing(sign, start + 1);
  if (end < 0 || !text[end - 1]?.trim()) return undefined;
  if (sign.length === 2 && text[end + 2] === c) end++;
  const next = end + sign.length;
  if (c === '_' && (WORD.test(text[i - 1] ?? '') || WORD.test(text[next] ?? ''))) return undefined;
  return {
    node: { tag: sign.length === 2 ? 'strong' : 'em', kids: inline(text.slice(start, end), depth + 1) },
    next,
  };
}

function link(text: string, i: number, closing: Closing, depth: number): Found {
  if (text[i] === '[') {
    const middle = closing('](', i + 1);
    const end = middle < 0 ? -1 : closing(')', middle + 2);
    const href = end < 0 ? undefined : safeUrl(text.slice(middle + 2, end));
    return href ? { node: { href, kids: inline(text.slice(i + 1, middle), depth + 1) }, next: end + 1 } : undefined;
  }
  if (text[i] !== 'h' || WORD.test(text[i - 1] ?? '')) return undefined;
  BARE.lastIndex = i;
  const address = BARE.exec(text)?.[0].replace(/[.,;:!?'*_]+$/, '');
  const href = address && safeUrl(address);
  return href ? { node: { href, kids: [address] }, next: i + address.length } : undefined;
}

/** A reply that is still being written: marks it has opened are closed, a link it has begun is only its words. */
export function unfinished(text: string): string {
  const words = text.replace(/\[([^\]\n]*)(\](\([^)\s]*)?)?$/, '$1').replace(/\**$/, '');
  return words.split('**').length % 2 ? words : `${words}**`;
}

/** The words alone, for those who listen. */
export function plainText(text: string): string {
  const words = (nodes: Inline[]): string =>
    nodes.map((node) => (typeof node === 'string' ? node : words(node.kids))).join('');
  return parse(text)
    .map((block) => {
      if (block.type === 'pre') return block.text;
      return (block.type === 'p' ? block.lines : block.items).map(words).join('\n');
    })
    .join('\n');
}
