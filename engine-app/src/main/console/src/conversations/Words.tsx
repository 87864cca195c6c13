import type { ReactNode } from 'react';
import { type Block, type Inline, parse } from '../../../../../../widget/src/chat/markdown';

/** As `Placeholder` of the connector SDK spells them. */
const PLACEHOLDER = /(\[[A-Z][A-Z0-9]{0,15}(?:_[A-Z0-9]{1,15}){0,2}_\d{1,3}\])/;

/** Text as it is, with placeholders set apart. */
export function Words({ text }: { text: string }) {
  return <span className="words">{marked(text)}</span>;
}

/** What the assistant said, as the widget's own reader takes it apart. */
export function Said({ text }: { text: string }) {
  return <div className="words">{parse(text).map(block)}</div>;
}

function marked(text: string): ReactNode[] {
  return text.split(PLACEHOLDER).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} className="placeholder">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}

function block(of: Block, key: number): ReactNode {
  if (of.type === 'pre') return <pre key={key}>{of.text}</pre>;
  if (of.type === 'p')
    return (
      <p key={key}>
        {of.lines.map((line, index) => (
          <span key={index}>
            {index > 0 && <br />}
            {inline(line)}
          </span>
        ))}
      </p>
    );
  const List = of.type;
  return (
    <List key={key} start={of.type === 'ol' ? of.start : undefined}>
      {of.items.map((item, index) => (
        <li key={index}>{inline(item)}</li>
      ))}
    </List>
  );
}

/** A link is shown and not followed: it was meant for the visitor. */
function inline(nodes: Inline[]): ReactNode[] {
  return nodes.map((node, key) => {
    if (typeof node === 'string') return <span key={key}>{marked(node)}</span>;
    if ('href' in node)
      return (
        <u key={key} title={node.href}>
          {inline(node.kids)}
        </u>
      );
    const { tag: Tag } = node;
    return <Tag key={key}>{inline(node.kids)}</Tag>;
  });
}
