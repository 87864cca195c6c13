import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { post } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import { BELOW } from '../ui/below';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { type HoldDraft, holdOf, holdProblemsOf } from './draft';
import { HOLD_GROUNDS, type Hold } from './model';

const EMPTY: HoldDraft = { conversation: '', field: '', ground: 'LEGAL_CLAIMS', until: '' };

/** For the conversation that is named, or for one whose id is entered. */
export function HoldDialog({ conversation = '', onClose }: { conversation?: string; onClose: () => void }) {
  const words = useText();
  const { requests: text, common } = words;
  const refresh = useRefresh();
  const [draft, setDraft] = useState({ ...EMPTY, conversation });
  const [tried, setTried] = useState(false);
  const making = useMutation({
    mutationFn: () => post<Hold>('/legal-holds', holdOf(draft)),
    onSuccess: async () => {
      toast(text.holdMade);
      onClose();
      await Promise.all([refresh('holds'), refresh('requests')]);
    },
  });
  const problems = holdProblemsOf(draft, text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) making.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={text.holdAdd} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} noValidate className="stack">
        <Fields draft={draft} problems={tried ? problems : {}} onChange={(part) => setDraft({ ...draft, ...part })} />
        {making.error !== null && <Notice tone="bad">{wordsFor(making.error, words)}</Notice>}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={making.isPending}>
            {text.holdMake}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  draft: HoldDraft;
  problems: Partial<HoldDraft>;
  onChange: (part: Partial<HoldDraft>) => void;
}

function Fields({ draft, problems, onChange }: FieldsProps) {
  const { requests: text, common } = useText();
  return (
    <>
      <TextInput
        label={text.conversationId}
        value={draft.conversation}
        onChange={({ currentTarget: { value } }) => onChange({ conversation: value })}
        error={problems.conversation ?? null}
        autoComplete="off"
        spellCheck={false}
        maxLength={36}
        data-autofocus
      />
      <TextInput
        {...BELOW}
        label={`${text.holdField} (${common.optional})`}
        description={text.holdFieldHelp}
        value={draft.field}
        onChange={({ currentTarget: { value } }) => onChange({ field: value })}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
      />
      <NativeSelect
        label={text.ground}
        value={draft.ground}
        onChange={({ currentTarget: { value } }) => onChange({ ground: value as HoldDraft['ground'] })}
        data={HOLD_GROUNDS.map((value) => ({ value, label: text.grounds[value] }))}
      />
      <TextInput
        type="date"
        label={text.holdUntil}
        value={draft.until}
        onChange={({ currentTarget: { value } }) => onChange({ until: value })}
        error={problems.until ?? null}
      />
    </>
  );
}
