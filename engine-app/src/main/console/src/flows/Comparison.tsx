import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Dictionary, useSpeech, useText } from '../i18n';
import { phrases } from '../i18n/phrases';
import { templatesQuery } from '../queries';
import type { FlowVersion } from '../types';
import { Card } from '../ui/Page';
import { Loading, Notice, Tag, type Tone } from '../ui/states';
import { compare } from './compare';
import Diagram from './Diagram';
import type { Mark } from './diagram-view';
import { type Change, type ChangedProperty, type ChangeKind, changedForms, countsOf } from './differences';

interface Props {
  was: FlowVersion;
  is: FlowVersion;
  waiting: string;
}

export default function Comparison({ was, is }: Props) {
  const { studio } = useText();
  const text = studio.compare;
  const found = useQuery({
    queryKey: ['compare', was.key, was.version, is.version],
    queryFn: () => compare(was.bpmn, is.bpmn),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (found.isError) return <Notice tone="bad">{text.broken}</Notice>;
  if (!found.data) return <Loading rows={8} />;
  return <Changes was={was} is={is} changes={found.data} />;
}

function Changes({ was, is, changes }: { was: FlowVersion; is: FlowVersion; changes: Change[] }) {
  const { studio, common } = useText();
  const text = studio.compare;
  const [look, setLook] = useState<{ at: string | null } | null>(null);
  const forms = useMemo(() => changedForms(was.forms, is.forms), [was, is]);
  const marks = (kinds: ChangeKind[]): Mark[] =>
    changes.filter(({ kind }) => kinds.includes(kind)).map(({ element, kind }) => ({ element, kind }));
  const [before, after] = useMemo(
    () => [marks(['removed', 'changed', 'moved']), marks(['added', 'changed', 'moved'])],
    [changes],
  );
  const counts = countsOf(changes);
  const same = changes.length === 0 && forms.length === 0;
  return (
    <div className="stack">
      <Notice tone={same ? 'good' : 'plain'}>
        {same ? text.same : text.counts(counts.added, counts.removed, counts.changed, counts.moved)}
      </Notice>
      <div className="compare-both">
        <Card title={common.version(was.version)}>
          <Diagram
            xml={was.bpmn}
            name={`${was.name}, ${common.version(was.version)}`}
            marks={before}
            look={look}
            brief
          />
        </Card>
        <Card title={common.version(is.version)}>
          <Diagram xml={is.bpmn} name={`${is.name}, ${common.version(is.version)}`} marks={after} look={look} brief />
        </Card>
      </div>
      {changes.length > 0 && (
        <Card title={text.changes}>
          <ul className="changes">
            {changes.map((change) => (
              <li key={`${change.kind}-${change.element}`}>
                <Item change={change} onLook={() => setLook({ at: change.element })} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {forms.length > 0 && (
        <Card title={text.forms}>
          <ul className="changes">
            {forms.map(({ file, kind }) => (
              <li key={file}>
                <span className="change-head">
                  <Tag tone={TONES[kind]}>{text.kinds[kind]}</Tag> {file}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

const TONES: Record<ChangeKind, Tone> = { added: 'good', removed: 'bad', changed: 'warn', moved: 'plain' };

function Item({ change, onLook }: { change: Change; onLook: () => void }) {
  const { studio } = useText();
  const text = studio.compare;
  return (
    <>
      <button type="button" className="change-head" title={text.pick} onClick={onLook}>
        <Tag tone={TONES[change.kind]}>{text.kinds[change.kind]}</Tag>
        <span>{change.name}</span>
      </button>
      {change.properties.length > 0 && (
        <dl className="change-list">
          {change.properties.map((property) => (
            <Property key={property.name} property={property} template={change.template} />
          ))}
        </dl>
      )}
    </>
  );
}

function Property({ property, template }: { property: ChangedProperty; template: string | null }) {
  const { text: words, language } = useSpeech();
  const text = words.studio.compare;
  const { data: templates = [] } = useQuery(templatesQuery);
  const fields = templates.find(({ id }) => id === template)?.properties ?? [];
  const labels = fields.map(({ binding, label }) => [binding.name, label]);
  const name = labelOf(property.name, text, new Map(labels as [string, string][]), phrases[language]);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="was">
          <span className="unseen">{text.was}: </span>
          {property.was ?? <em>{text.nothing}</em>}
        </span>
        <span className="is">
          <span className="unseen">{text.is}: </span>
          {property.is ?? <em>{text.nothing}</em>}
        </span>
      </dd>
    </div>
  );
}

/** Fields of steps are named by their templates. */
function labelOf(
  name: string,
  text: Dictionary['studio']['compare'],
  labels: Map<string, string>,
  words: Record<string, string>,
): string {
  if (!name.startsWith('field:')) return (text.properties as Record<string, string>)[name] ?? name;
  const field = name.slice('field:'.length);
  const label = labels.get(field) ?? field;
  return words[label] ?? label;
}
