import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem, isProblem, post } from '../api';
import { isError, sorted } from '../flows/Problems';
import { useText } from '../i18n';
import { publishingRuleQuery } from '../queries';
import type { Draft, FlowProblem, Published } from '../types';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import type { StudioModel } from './useStudio';

interface Props {
  model: StudioModel;
  draft: Draft;
  onClose: () => void;
}

/** From draft to version. Running conversations stay on the version they began with. */
export function PublishDialog({ model, draft, onClose }: Props) {
  const whole = useText();
  const { studio, publish: text, common } = whole;
  const [note, setNote] = useState('');
  const client = useQueryClient();
  const navigate = useNavigate();
  const publish = useMutation({
    mutationFn: async (onto?: number) => {
      if (model.autosave.pending && !(await model.autosave.flush())) throw new ApiProblem('not-saved', 400, '');
      const body = { revision: model.autosave.revision, note: note.trim(), ...(onto === undefined ? {} : { onto }) };
      return post<Published>(`/drafts/${draft.id}/publication`, body);
    },
    onSuccess: async ({ version }) => {
      toast(text.published(version.name, version.version));
      // First: it is published, whether or not the lists can be fetched anew; and the draft that is shown here is gone.
      await navigate(`/flows/${encodeURIComponent(version.key)}`);
      await Promise.all(['flows', 'drafts', 'record'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
  const { data: rule } = useQuery(publishingRuleQuery);
  const { error } = publish;
  const moved = isProblem(error, 'flow-moved') ? (error.extra.version ?? null) : null;
  const refused = isProblem(error, 'flow-refused') ? sorted(error.extra.problems ?? []) : null;
  const problems = refused ?? model.check.problems;
  const errors = problems.filter(isError);
  const checking = model.check.is === 'asking' && refused === null;

  return (
    <Modal
      opened
      onClose={onClose}
      title={studio.publish.title(model.name)}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          publish.mutate(moved ?? undefined);
        }}
      >
        <p className="soft">{studio.publish.lead}</p>
        <Verdict problems={problems} checking={checking} model={model} />
        {rule?.testsPass && <p>{rule.stepsCovered ? studio.publish.testedCovered : studio.publish.tested}</p>}
        <Textarea
          label={`${text.note} (${common.optional})`}
          description={text.noteHelp}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
        />
        {moved !== null && <Notice tone="warn">{studio.publish.moved(moved)}</Notice>}
        {isProblem(error, 'tests-not-passed') ? (
          <Untested problem={error} model={model} />
        ) : (
          error && moved === null && <Notice tone="bad">{wordsOf(error, whole)}</Notice>
        )}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={publish.isPending} disabled={errors.length > 0 || checking}>
            {moved === null ? text.submit : studio.publish.onto(moved)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Which tests stand in the way, and what none of them comes to. */
function Untested({ problem, model }: { problem: ApiProblem; model: StudioModel }) {
  const { publish: text } = useText().studio;
  const { untested, failed = [], uncovered = [] } = problem.extra;
  return (
    <Notice tone="bad">
      {untested && <p>{text.untested}</p>}
      {failed.length > 0 && <p>{text.failed(failed.join(', '))}</p>}
      {uncovered.length > 0 && <p>{text.uncovered(uncovered.map((id) => model.bench?.nameOf(id) ?? id).join(', '))}</p>}
    </Notice>
  );
}

function wordsOf(error: unknown, whole: ReturnType<typeof useText>): string {
  if (isProblem(error, 'flow-refused')) return whole.publish.refused;
  if (isProblem(error, 'not-saved') || isProblem(error, 'draft-conflict')) return whole.studio.publish.notSaved;
  return wordsFor(error, whole);
}

function Verdict({ problems, checking, model }: { problems: FlowProblem[]; checking: boolean; model: StudioModel }) {
  const { publish: text, studio } = useText();
  if (checking) return <p role="status">{text.checking}</p>;
  if (problems.length === 0) return <Notice tone="good">{text.clean}</Notice>;
  const errors = problems.filter(isError).length;
  return (
    <div className="stack">
      <Notice tone={errors > 0 ? 'bad' : 'warn'}>
        <strong>{text.summary(errors, problems.length - errors)}.</strong>{' '}
        {errors > 0 ? studio.publish.mend : text.mayPublish}
      </Notice>
      <ul className="verdict">
        {problems.slice(0, 6).map((problem) => (
          <li key={`${problem.rule}-${problem.element}-${problem.message}`}>
            <strong>{problem.element ? model.bench?.nameOf(problem.element) : text.wholeFlow}</strong> –{' '}
            {problem.message}
          </li>
        ))}
        {problems.length > 6 && <li className="soft">{studio.publish.more(problems.length - 6)}</li>}
      </ul>
    </div>
  );
}
