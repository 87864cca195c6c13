import { Button, Menu, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { getText, post } from '../api';
import { saveFile } from '../flows/save-file';
import { useText } from '../i18n';
import { useClock } from '../time';
import { useFilters } from '../ui/filters';
import { Icon } from '../ui/Icon';
import { More } from '../ui/More';
import { Page } from '../ui/Page';
import { Blank, Failed, Loading, Notice } from '../ui/states';
import { Table } from '../ui/Table';
import { wordsFor } from '../ui/words';
import { AnchorsCard } from './AnchorsCard';
import type { Verification, Written } from './model';
import { ProofDialog } from './ProofDialog';
import { auditQuery } from './queries';

const FILTERS = ['action', 'actor', 'conversation', 'from', 'to'];

/** Who looked and who acted, newest first, and the proof that nothing of it was bent. */
export function AuditPage() {
  const { audit: text } = useText();
  const verification = useMutation({ mutationFn: () => post<Verification>('/audit/verifications', {}) });
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <Button
            leftSection={<Icon name="shield" size={18} />}
            loading={verification.isPending}
            onClick={() => verification.mutate()}
          >
            {text.verify}
          </Button>
          <TakeAway />
        </>
      }
    >
      <div className="stack">
        <Outcome of={verification} />
        <Filters />
        <Entries />
        <AnchorsCard />
      </div>
    </Page>
  );
}

function Outcome({ of }: { of: { data: Verification | undefined; error: unknown } }) {
  const words = useText();
  const { audit: text } = words;
  if (of.error) return <Notice tone="bad">{wordsFor(of.error, words)}</Notice>;
  if (!of.data) return null;
  const { fault, from, to, entries, proven, checkpoints } = of.data;
  if (fault) return <Notice tone="bad">{text.bent(text.faults[fault], from ?? 0, to ?? 0)}</Notice>;
  if (checkpoints === 0) return <Notice tone="warn">{text.unproven(entries)}</Notice>;
  return <Notice tone="good">{text.sound(entries, proven, checkpoints)}</Notice>;
}

/** What somebody needs to check the log without us. */
function TakeAway() {
  const words = useText();
  const { audit: text } = words;
  const taking = useMutation({
    mutationFn: async ([path, file]: readonly [string, string]) => saveFile(file, await getText(`/audit/${path}`)),
  });
  const files = [
    ['export', 'audit.jsonl', text.exportLog],
    ['checkpoints', 'audit.checkpoints', text.exportCheckpoints],
    ['key', 'audit.key', text.exportKey],
  ] as const;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            loading={taking.isPending}
            leftSection={<Icon name="download" size={18} />}
            rightSection={<Icon name="down" size={16} />}
          >
            {text.takeAway}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {files.map(([path, file, label]) => (
            <Menu.Item key={path} onClick={() => taking.mutate([path, file])}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {taking.error !== null && <Notice tone="bad">{wordsFor(taking.error, words)}</Notice>}
    </>
  );
}

function Filters() {
  const { audit: text } = useText();
  const { set, value, change, drop } = useFilters(FILTERS);
  return (
    <search className="filters" aria-label={text.filters}>
      <NativeSelect
        label={text.action}
        value={value('action')}
        onChange={change('action')}
        data={[
          { value: '', label: text.allActions },
          ...Object.entries(text.actions)
            .map(([value, label]) => ({ value, label }))
            .toSorted((one, other) => one.label.localeCompare(other.label)),
        ]}
      />
      <TextInput type="date" label={text.from} value={value('from')} onChange={change('from')} />
      <TextInput type="date" label={text.to} value={value('to')} onChange={change('to')} />
      {['actor', 'conversation']
        .filter((name) => set.has(name))
        .map((name) => (
          <Button
            key={name}
            variant="light"
            className="chosen"
            title={text.drop}
            onClick={() => drop(name)}
            rightSection={<Icon name="cross" size={16} />}
          >
            {name === 'actor' ? text.onlyActor : text.onlyConversation}
          </Button>
        ))}
    </search>
  );
}

function Entries() {
  const { audit: text } = useText();
  const { set, clear } = useFilters(FILTERS);
  const query = useInfiniteQuery(auditQuery(set.toString()));
  const found = query.data?.pages.flatMap(({ entries }) => entries);
  if (!found)
    return query.isError ? <Failed error={query.error} retry={() => query.refetch()} /> : <Loading rows={8} />;
  if (found.length === 0)
    return (
      <Blank
        icon="shield"
        title={set.size > 0 ? text.noneTitle : text.emptyTitle}
        action={
          set.size > 0 ? (
            <Button variant="default" onClick={clear}>
              {text.clear}
            </Button>
          ) : undefined
        }
      >
        {set.size > 0 ? text.noneText : text.emptyText}
      </Blank>
    );
  return (
    <>
      <List entries={found} />
      <More query={query} label={text.more} />
    </>
  );
}

function List({ entries }: { entries: Written[] }) {
  const { audit: text, common } = useText();
  const clock = useClock();
  const { all } = useFilters(FILTERS);
  const [proving, setProving] = useState<number | null>(null);
  const actions: Record<string, string> = text.actions;
  return (
    <>
      <Table label={text.title} head={[text.number, text.when, text.who, text.what, text.about, common.actions]}>
        {entries.map(({ seq, at, action, actor, actorName, object, subject }) => (
          <tr key={seq}>
            <th scope="row" className="nowrap">
              {seq}
            </th>
            <td className="nowrap">
              <time dateTime={at}>{clock.moment(at)}</time>
            </td>
            <td>
              {actor ? (
                <button type="button" className="link" onClick={() => all({ actor })}>
                  {actorName ?? text.gone}
                </button>
              ) : (
                text.system
              )}
            </td>
            <td>{actions[action] ?? action}</td>
            <td className="about">
              {object && <code>{object}</code>}
              {subject && <span className="under">{text.tag(subject.slice(0, 8))}</span>}
            </td>
            <td>
              <Button variant="subtle" size="compact-sm" onClick={() => setProving(seq)}>
                {text.prove}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      <ProofDialog seq={proving} onClose={() => setProving(null)} />
    </>
  );
}
