import { useText } from '../i18n';
import type { Site } from '../types';
import { Copy } from '../ui/Copy';

export function snippetOf(origin: string, key: string): string {
  return `<script async src="${origin}/widget/v1/smartconvo.js" data-site="${key}"></script>`;
}

export function Snippet({ site }: { site: Site }) {
  const { sites: text } = useText();
  const snippet = snippetOf(location.origin, site.key);
  return (
    <div className="snippet">
      <section className="code" aria-label={text.embed} tabIndex={0}>
        <code>{snippet}</code>
      </section>
      <Copy value={snippet} />
    </div>
  );
}
