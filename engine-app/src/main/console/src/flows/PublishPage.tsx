import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { isProblem, post } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import type { FlowDraft, FlowProblem, FlowSummary } from '../types';
import { Icon } from '../ui/Icon';
import { Card, Page } from '../ui/Page';
import { Loading, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import type { Mark } from './diagram-view';
import { FileDrop } from './FileDrop';
import { LazyDiagram } from './LazyDiagram';
import { isError, Problems, sorted } from './Problems';
import { read } from './reading';

interface Chosen {
  name: string;
  draft: FlowDraft;
}

export function PublishPage() {
  const { publish: text, flows } = useText();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const check = useMutation({
    mutationFn: (draft: FlowDraft) => post<{ problems: FlowProblem[] }>('/flows/check', draft),
  });

  async function take(files: File[]) {
    const reading = await read(files, text);
    setRefusal('refusal' in reading ? reading.refusal : null);
    if ('refusal' in reading) return;
    setChosen(reading);
    check.mutate(reading.draft);
  }

  return (
    <Page title={text.title} lead={text.lead} up={{ to: '/flows', label: flows.title }}>
      <div className="stack">
        {refusal && <Notice tone="bad">{refusal}</Notice>}
        {chosen ? <Files chosen={chosen} onOther={() => setChosen(null)} /> : <FileDrop onFiles={take} />}
        {chosen && (
          <Checked key={chosen.draft.bpmn} chosen={chosen} check={check} retry={() => check.mutate(chosen.draft)} />
        )}
      </div>
    </Page>
  );
}

function Files({ chosen, onOther }: { chosen: Chosen; onOther: () => void }) {
  const { publish: text } = useText();
  const other = (
    <Button variant="default" size="xs" onClick={onOther}>
      {text.replace}
    </Button>
  );
  return (
    <Card title={text.files} actions={other}>
      <ul className="files">
        {[chosen.name, ...Object.keys(chosen.draft.forms)].map((name) => (
          <li key={name}>
            <Icon name="file" size={18} /> {name}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface Check {
  data: { problems: FlowProblem[] } | undefined;
  error: unknown;
  isPending: boolean;
}

function Checked({ chosen, check, retry }: { chosen: Chosen; check: Check; retry: () => void }) {
  const { publish: text, flows, common } = useText();
  const whole = useText();
  const [refused, setRefused] = useState<FlowProblem[] | null>(null);
  const [index, setIndex] = useState<number | null>(null);
  const [look, setLook] = useState<{ at: string | null } | null>(null);
  const problems = useMemo(() => sorted(refused ?? check.data?.problems ?? []), [refused, check.data]);
  const marks = useMemo(() => problems.flatMap(markOf), [problems]);
  const done = refused !== null || check.data !== undefined;

  function choose(at: number) {
    setIndex(at);
    setLook({ at: problems[at]?.element ?? null });
  }

  return (
    <div className="with-problems">
      <Card title={flows.diagram}>
        <LazyDiagram xml={chosen.draft.bpmn} name={chosen.name} marks={marks} look={look} />
      </Card>
      <div className="stack">
        <section className="card" aria-labelledby="check">
          <h2 id="check">{text.problems}</h2>
          {check.isPending && <p role="status">{text.checking}</p>}
          {check.error != null && (
            <>
              <Notice tone="bad">
                {text.checkFailed} {wordsFor(check.error, whole)}
              </Notice>
              <Button variant="default" onClick={retry}>
                {common.retry}
              </Button>
            </>
          )}
          {done && <Problems problems={problems} chosen={index} onChoose={choose} />}
        </section>
        {done && !problems.some(isError) && <PublishForm draft={chosen.draft} onRefused={setRefused} />}
        {check.isPending && <Loading rows={2} />}
      </div>
    </div>
  );
}

function markOf(problem: FlowProblem): Mark[] {
  return problem.element ? [{ element: problem.element, kind: isError(problem) ? 'error' : 'warning' }] : [];
}

function PublishForm({ draft, onRefused }: { draft: FlowDraft; onRefused: (problems: FlowProblem[]) => void }) {
  const text = useText();
  const [note, setNote] = useState('');
  const navigate = useNavigate();
  const refresh = useRefresh();
  const publish = useMutation({
    mutationFn: () => post<FlowSummary>('/flows', { ...draft, note: note.trim() }),
    onSuccess: async (version) => {
      await Promise.all([refresh('flows'), refresh('record')]);
      toast(text.publish.published(version.name, version.version));
      await navigate(`/flows/${encodeURIComponent(version.key)}`);
    },
    onError: (error) => {
      if (isProblem(error, 'flow-refused')) onRefused(error.extra.problems ?? []);
    },
  });
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate();
      }}
    >
      <Textarea
        label={`${text.publish.note} (${text.common.optional})`}
        description={text.publish.noteHelp}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
      {publish.error && (
        <Notice tone="bad">
          {isProblem(publish.error, 'flow-refused') ? text.publish.refused : wordsFor(publish.error, text)}
        </Notice>
      )}
      <Button type="submit" loading={publish.isPending}>
        {text.publish.submit}
      </Button>
    </form>
  );
}
