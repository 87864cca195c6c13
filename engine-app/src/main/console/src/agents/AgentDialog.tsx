import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, put } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { type Draft, draftOf, type Errors, errorsFromServer, errorsOf, NEW, wantedOf } from './draft';
import type { Agent, Directory } from './model';

interface Props {
  /** Null for a new one. */
  agent: Agent | null;
  taken: string[];
  onClose: () => void;
}

export function AgentDialog({ agent, taken, onClose }: Props) {
  const whole = useText();
  const { agents: text, common } = whole;
  const refresh = useRefresh();
  const [draft, setDraft] = useState(() => (agent ? draftOf(agent) : NEW));
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => put<Directory>(`/data-rights-protocol/agents/${encodeURIComponent(draft.id)}`, wantedOf(draft)),
    onSuccess: async () => {
      await refresh('agents');
      toast(common.saved);
      onClose();
    },
  });
  const told = save.error instanceof ApiProblem ? errorsFromServer(save.error.extra.errors ?? []) : {};
  const wrong = errorsOf(draft, taken, text);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length === 0) save.mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={agent ? text.changeOf(agent.name) : text.add}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit} className="stack" noValidate>
        <Fields
          draft={draft}
          errors={{ ...told, ...(tried ? wrong : {}) }}
          isNew={agent === null}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        {save.error !== null && (
          <Notice tone="bad">{Object.keys(told).length > 0 ? whole.sites.refused : wordsFor(save.error, whole)}</Notice>
        )}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {common.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  draft: Draft;
  errors: Errors;
  isNew: boolean;
  onChange: (part: Partial<Draft>) => void;
}

function Fields({ draft, errors, isNew, onChange }: FieldsProps) {
  const { agents: text, common } = useText();
  return (
    <>
      <TextInput
        label={text.name}
        description={text.nameHelp}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={errors.name ?? null}
        autoComplete="off"
        maxLength={100}
        data-autofocus
      />
      <TextInput
        label={text.id}
        description={isNew ? text.idHelp : text.idFixed}
        value={draft.id}
        onChange={(event) => onChange({ id: event.currentTarget.value.trim() })}
        error={errors.id ?? null}
        readOnly={!isNew}
        variant={isNew ? 'default' : 'filled'}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
      />
      <TextInput
        label={`${text.webUrl} (${common.optional})`}
        type="url"
        placeholder="https://agent.example"
        value={draft.webUrl}
        onChange={(event) => onChange({ webUrl: event.currentTarget.value })}
        error={errors.webUrl ?? null}
        autoComplete="off"
        maxLength={200}
      />
      <TextInput
        label={text.verifyKey}
        description={isNew ? text.verifyKeyHelp : text.verifyKeyChange}
        value={draft.verifyKey}
        onChange={(event) => onChange({ verifyKey: event.currentTarget.value })}
        error={errors.verifyKey ?? null}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <Checkbox
        label={text.vouches}
        description={text.vouchesHelp}
        checked={draft.vouches}
        onChange={(event) => onChange({ vouches: event.currentTarget.checked })}
      />
    </>
  );
}
