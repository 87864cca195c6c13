import { Button, Modal, Tabs, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { isProblem, post, upload } from '../api';
import { useText } from '../i18n';
import { galleryFlowQuery, galleryQuery } from '../queries';
import type { Draft, FlowProblem, GalleryEntry } from '../types';
import { Asked, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { DropZone } from './FileDrop';
import { LazyPicture } from './LazyDiagram';

/** How a flow begins: with nothing, with one of ours, or with a file. It always begins as a draft. */
export function NewFlowDialog({ onClose }: { onClose: () => void }) {
  const { studio, common } = useText();
  const text = studio.fresh;
  return (
    <Modal opened onClose={onClose} title={text.title} size={860} closeButtonProps={{ 'aria-label': common.close }}>
      <Tabs defaultValue="gallery" keepMounted={false}>
        <Tabs.List aria-label={text.title}>
          <Tabs.Tab value="gallery">{text.gallery}</Tabs.Tab>
          <Tabs.Tab value="blank">{text.blank}</Tabs.Tab>
          <Tabs.Tab value="import">{text.import}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="gallery" className="fresh">
          <Gallery />
        </Tabs.Panel>
        <Tabs.Panel value="blank" className="fresh">
          <Blank />
        </Tabs.Panel>
        <Tabs.Panel value="import" className="fresh">
          <Import />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}

/** Makes a draft and goes there. */
export function useNewDraft() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (source: { name: string; template?: string; flow?: string; version?: number }) =>
      post<Draft>('/drafts', source),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['drafts'] });
      await navigate(`/studio/${id}`);
    },
  });
}

interface NamingProps {
  first: string;
  lead: string;
  make: ReturnType<typeof useNewDraft>;
  onName: (name: string) => void;
}

function Naming({ first, lead, make, onName }: NamingProps) {
  const whole = useText();
  const text = whole.studio.fresh;
  const [name, setName] = useState(first);
  const [tried, setTried] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim()) onName(name.trim());
  }
  return (
    <form className="naming" onSubmit={submit} noValidate>
      <p className="soft">{lead}</p>
      {make.error && <Notice tone="bad">{wordsFor(make.error, whole)}</Notice>}
      <div className="naming-field">
        <TextInput
          className="grow"
          label={text.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && !name.trim() ? text.nameMissing : null}
          maxLength={200}
        />
        <Button type="submit" loading={make.isPending}>
          {text.create}
        </Button>
      </div>
    </form>
  );
}

function Blank() {
  const { studio } = useText();
  const make = useNewDraft();
  return (
    <Naming
      first={studio.fresh.firstName}
      lead={studio.fresh.blankText}
      make={make}
      onName={(name) => make.mutate({ name })}
    />
  );
}

function Gallery() {
  const { studio } = useText();
  const query = useQuery(galleryQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const make = useNewDraft();
  return (
    <Asked query={query} rows={5}>
      {(entries) => {
        const entry = entries.find(({ key }) => key === chosen) ?? entries[0];
        return (
          <>
            <p className="soft">{studio.fresh.galleryLead}</p>
            <div className="gallery">
              {entries.map((each) => (
                <button
                  key={each.key}
                  type="button"
                  className="gallery-item"
                  aria-pressed={each === entry}
                  onClick={() => setChosen(each.key)}
                >
                  {each.name}
                </button>
              ))}
            </div>
            {entry && (
              <>
                <Preview key={entry.key} entry={entry} />
                <Naming
                  key={`name-${entry.key}`}
                  first={entry.name}
                  lead={entry.description}
                  make={make}
                  onName={(name) => make.mutate({ name, template: entry.key })}
                />
              </>
            )}
          </>
        );
      }}
    </Asked>
  );
}

function Preview({ entry }: { entry: GalleryEntry }) {
  const { studio } = useText();
  const query = useQuery(galleryFlowQuery(entry.key));
  return (
    <Asked query={query} rows={4}>
      {({ bpmn, name }) => <LazyPicture xml={bpmn} label={studio.fresh.previewOf(name)} />}
    </Asked>
  );
}

function Import() {
  const whole = useText();
  const text = whole.studio.fresh;
  const client = useQueryClient();
  const navigate = useNavigate();
  const take = useMutation({
    mutationFn: (file: File) => upload<{ draft: Draft; problems: FlowProblem[] }>('/drafts/imports', file),
    onSuccess: async ({ draft, problems }) => {
      await client.invalidateQueries({ queryKey: ['drafts'] });
      toast(text.imported(problems.length));
      await navigate(`/studio/${draft.id}`);
    },
  });
  const problems = isProblem(take.error, 'import-refused') ? (take.error.extra.problems ?? []) : null;
  return (
    <div className="stack">
      <p className="soft">{text.importLead}</p>
      <DropZone
        words={text.drop}
        choose={text.choose}
        accept=".bpmn,.xml,.zip"
        busy={take.isPending}
        onFiles={([file]) => file && take.mutate(file)}
      />
      {problems && (
        <Notice tone="bad">
          {text.refused}
          <ul className="verdict">
            {problems.map((problem) => (
              <li key={`${problem.rule}-${problem.message}`}>
                {problem.message} {problem.remedy}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {take.error && !problems && <Notice tone="bad">{wordsFor(take.error, whole)}</Notice>}
    </div>
  );
}
