import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n';
import type { Site } from '../types';
import { BELOW } from '../ui/below';
import { Copy } from '../ui/Copy';
import { BANNERS, type Embedding, STORAGES, snippetOf, USUAL } from './snippet-maker';

export function Snippet({ site }: { site: Site }) {
  const { sites: text, settings } = useText();
  const [embedding, setEmbedding] = useState(USUAL);
  const snippet = snippetOf(location.origin, site.key, embedding);
  const change = (part: Partial<Embedding>) => setEmbedding({ ...embedding, ...part });
  return (
    <div className="stack">
      <div className="fields">
        <NativeSelect
          label={settings.banner}
          {...BELOW}
          description={settings.bannerHelp}
          value={embedding.consent}
          onChange={(event) => change({ consent: event.currentTarget.value as Embedding['consent'] })}
          data={[
            { value: '', label: settings.bannerNone },
            { value: 'auto', label: settings.bannerAuto },
            { value: 'manual', label: settings.bannerOwn },
            ...BANNERS.map((value) => ({ value, label: value })),
          ]}
        />
        <NativeSelect
          label={settings.storage}
          {...BELOW}
          description={settings.storageHelp}
          value={embedding.storage}
          onChange={(event) => change({ storage: event.currentTarget.value as Embedding['storage'] })}
          data={STORAGES.map((value) => ({ value, label: settings.storages[value] }))}
        />
        <NativeSelect
          label={settings.corner}
          {...BELOW}
          description={settings.cornerHelp}
          value={embedding.position}
          onChange={(event) => change({ position: event.currentTarget.value === 'start' ? 'start' : 'end' })}
          data={[
            { value: 'end', label: settings.cornerEnd },
            { value: 'start', label: settings.cornerStart },
          ]}
        />
      </div>
      <div className="snippet">
        <section className="code" aria-label={text.embed} tabIndex={0}>
          <code>{snippet}</code>
        </section>
        <Copy value={snippet} />
      </div>
    </div>
  );
}
