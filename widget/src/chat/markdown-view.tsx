import type { ComponentChildren } from 'preact';
import { useChat } from './context';
import { type Block, type Inline, parse } from './markdown';

export function Markdown({ text }: { text: string }) {
  return <>{parse(text).map(view)}</>;
}

function view(block: Block, key: number) {
  if (block.type === 'pre') {
    return (
      <pre key={key} tabIndex={0}>
        <code>{block.text}</code>
      </pre>
    );
  }
  if (block.type === 'p') {
    return (
      <p key={key} dir="auto">
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
    <ul key={key} dir="auto">
      {items}
    </ul>
  ) : (
    <ol key={key} dir="auto" start={block.start}>
      {items}
    </ol>
  );
}

/** Groups of digits, as of a phone number: amid words that run from right to left they would swap places. */
const NUMBER = /(\+?\d[\d ()/.-]{4,}\d)/;

function words(nodes: Inline[]): ComponentChildren {
  return nodes.map((node, i) => {
    if (typeof node === 'string')
      return node.split(NUMBER).map((part, n) => (n % 2 ? <bdi key={n}>{part}</bdi> : part));
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

function Link({ href, children }: { href: string; children: ComponentChildren }) {
  const { texts } = useChat();
  if (href.startsWith('mailto:')) return <a href={href}>{children}</a>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <span class="sr"> {texts.newTab}</span>
    </a>
  );
}
