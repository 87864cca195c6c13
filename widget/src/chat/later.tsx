import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../i18n';
import { useChat } from './context';

/** A part that is seldom the first thing needed, so its code comes when it is, with its looks and its words. */
export interface Part<W> {
  css: string;
  english: W;
  others: Record<string, () => Promise<{ texts: W }>>;
}

export const cards = () => import('../cards');
export const mydata = () => import('../mydata');

type Ready<P, W> = { part: P; words: W };

const ready = new Map<unknown, unknown>();
const dressed = new Set<string>();

function dress(root: ShadowRoot, css: string): void {
  if (dressed.has(css)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  dressed.add(css);
}

interface Props<P, W> {
  /** The same function at every render. */
  load: () => Promise<P>;
  children: (part: P, words: W) => ComponentChildren;
}

export function Later<W, P extends Part<W>>({ load, children }: Props<P, W>) {
  const { host, language, texts } = useChat();
  const [failed, tell] = useState<object | true>({});
  const key = load + language.code;
  const here = ready.get(key) as Ready<P, W> | undefined;
  useEffect(() => {
    if (here) return;
    load()
      .then(async (part) => {
        dress(host.root, part.css);
        ready.set(key, { part, words: await wordsIn(language.code, part.english, part.others) });
        tell({});
      })
      .catch(() => {
        host.report({ error: 'load' });
        tell(true);
      });
  }, [key, here]);
  if (here) return <>{children(here.part, here.words)}</>;
  return <p class="muted">{failed === true ? texts.refused : texts.connecting}</p>;
}
