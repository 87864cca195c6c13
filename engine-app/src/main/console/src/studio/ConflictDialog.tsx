import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { post, put } from '../api';
import { useText } from '../i18n';
import { draftQuery } from '../queries';
import { useClock } from '../time';
import type { Draft, Saved } from '../types';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import type { StudioModel } from './useStudio';

/** Two people drew on one draft. Neither's work is thrown away without being asked. */
export function ConflictDialog({ model, draft }: { model: StudioModel; draft: Draft }) {
  const whole = useText();
  const { studio: text } = whole;
  const clock = useClock();
  const client = useQueryClient();
  const navigate = useNavigate();
  const reload = useMutation({
    mutationFn: () => client.invalidateQueries({ queryKey: draftQuery(draft.id).queryKey }),
  });
  const copy = useMutation({
    mutationFn: async () => {
      const bpmn = model.bench ? await model.bench.xml() : draft.bpmn;
      const name = text.conflict.copyName(model.name);
      const made = await post<Draft>('/drafts', { name, copy: draft.id });
      const content = { name, bpmn: rekeyed(bpmn, draft.bpmn, made.bpmn), forms: model.forms, tests: model.tests };
      await put<Saved>(`/drafts/${made.id}`, { ...content, revision: made.revision });
      return made;
    },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['drafts'] });
      toast(text.conflict.copied);
      await navigate(`/studio/${made.id}`);
    },
  });
  if (model.save.is !== 'conflict') return null;
  const { by, at } = model.save;
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} title={text.conflict.title}>
      <p className="soft">{text.conflict.text(by ?? text.somebody, at ? clock.ago(at) : '')}</p>
      {copy.error && <Notice tone="bad">{wordsFor(copy.error, whole)}</Notice>}
      <div className="buttons">
        <Button variant="default" loading={reload.isPending} onClick={() => reload.mutate()}>
          {text.conflict.reload}
        </Button>
        <Button loading={copy.isPending} onClick={() => copy.mutate()} data-autofocus>
          {text.conflict.copy}
        </Button>
      </div>
    </Modal>
  );
}

const PROCESS = /(<(?:\w+:)?process\b[^>]*?\bid=")([^"]+)(")/;

/** The diagram under the key that the server gave the copy: two drafts of one key would publish over each other. */
export function rekeyed(bpmn: string, was: string, made: string): string {
  const [from, to] = [was, made].map((xml) => PROCESS.exec(xml)?.[2]);
  if (!from || !to || from === to) return bpmn;
  return bpmn
    .replace(PROCESS, (whole, before, id, after) => (id === from ? before + to + after : whole))
    .replace(`bpmnElement="${from}"`, `bpmnElement="${to}"`);
}
