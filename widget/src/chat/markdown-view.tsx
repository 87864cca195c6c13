import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useChat } from './context';
import { type Block, type Inline, parse } from './markdown';

export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parse(text), [text]);
  return <>{blocks.map((block, i) => view(block, i))}</>;
}

function view(block: Block, key: number) {
  if (block.type === 'pre') {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      <pre key={key} tabIndex={0}>
        <code>{block.text}</code>
      </pre>
    );
  }
  if (block.type === 'p') {
    return (
      <p key={key}>
        {block.lines.map((line, i) => (
          <span key={i}>
            {i > 0 && <br />}
            {words(line)}
          </span>
        ))}
      </p>
    );
  }
  const items = block.items.map((item, i) => <li key={i}>{words(item)}</li>);
  return block.type === 'ul' ? (
    <ul key={key}>{items}</ul>
  ) : (
    <ol key={key} start={block.start}>
      {items}
    </ol>
  );
}

function words(nodes: Inline[]): ComponentChildren {
  return nodes.map((node, i) => {
    if (typeof node === 'string') return node;
    if ('href' in node) {
      return (
        <Link key={i} href={node.href}>
          {words(node.kids)}
        </Link>
      );
    }
    const Tag = node.tag;
    return <Tag key={i}>{words(node.kids)}</Tag>;
  });
}

export function Link({ href, children, ...more }: { href: string; children: ComponentChildren; class?: string }) {
  const { texts } = useChat();
  if (href.startsWith('mailto:')) return <a {...more} href={href}>{children}</a>;
  return (
    <a {...more} href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <span class="sr"> {texts.newTab}</span>
    </a>
  );
}
