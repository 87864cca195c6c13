import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../api';
import { type Dictionary, useSpeech } from '../i18n';
import { useRefresh } from '../queries';
import { languageName, SITE_LANGUAGES } from '../sites/languages';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { type Draft, emptyDraft, problemsOf, sentOf } from './draft';
import { type Detail, KINDS, REGIMES } from './model';

/** For a request that came some other way than through the chat or the page. */
export function NewRequestDialog({ onClose }: { onClose: () => void }) {
  const { text: words, language } = useSpeech();
  const { requests: text, common } = words;
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [draft, setDraft] = useState(() => emptyDraft(language));
  const [tried, setTried] = useState(false);
  const making = useMutation({
    mutationFn: () => post<Detail>('/subject-requests', sentOf(draft)),
    gcTime: 0,
    onSuccess: async ({ id, reference }) => {
      toast(text.made(reference));
      await refresh('requests');
      navigate(`/requests/${id}`);
    },
  });
  const problems = problemsOf(draft, text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) making.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={text.newTitle} size="lg" closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} noValidate className="stack">
        <p className="soft">{text.newLead}</p>
        <What draft={draft} words={words} onChange={(part) => setDraft({ ...draft, ...part })} />
        <Who
          draft={draft}
          words={words}
          problems={tried ? problems : {}}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        {making.error !== null && <Notice tone="bad">{wordsFor(making.error, words)}</Notice>}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={making.isPending}>
            {text.make}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface PartProps {
  draft: Draft;
  words: Dictionary;
  onChange: (part: Partial<Draft>) => void;
}

function What({ draft, words: { requests: text, sites }, onChange }: PartProps) {
  return (
    <div className="fields">
      <NativeSelect
        label={text.kind}
        value={draft.kind}
        onChange={({ currentTarget: { value } }) => onChange({ kind: value as Draft['kind'] })}
        data={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
      />
      <NativeSelect
        label={text.regime}
        value={draft.regime}
        onChange={({ currentTarget: { value } }) => onChange({ regime: value as Draft['regime'] })}
        data={REGIMES.map((value) => ({ value, label: text.regimes[value] }))}
      />
      <NativeSelect
        label={text.locale}
        value={draft.locale}
        onChange={({ currentTarget: { value } }) => onChange({ locale: value })}
        data={SITE_LANGUAGES.map((value) => ({ value, label: languageName(value, sites) }))}
      />
    </div>
  );
}

function Who({ draft, words: { requests: text }, problems, onChange }: PartProps & { problems: Partial<Draft> }) {
  return (
    <fieldset className="bare stack">
      <p className="soft small" id="request-who">
        {text.whoHelp}
      </p>
      <TextInput
        type="email"
        label={text.email}
        value={draft.email}
        onChange={({ currentTarget: { value } }) => onChange({ email: value })}
        error={problems.email ?? null}
        aria-describedby="request-who"
        autoComplete="off"
        maxLength={254}
      />
      <TextInput
        type="tel"
        label={text.phone}
        value={draft.phone}
        onChange={({ currentTarget: { value } }) => onChange({ phone: value })}
        autoComplete="off"
        maxLength={40}
      />
      <TextInput
        label={text.conversationId}
        value={draft.conversation}
        onChange={({ currentTarget: { value } }) => onChange({ conversation: value })}
        error={problems.conversation ?? null}
        autoComplete="off"
        spellCheck={false}
        maxLength={36}
      />
    </fieldset>
  );
}
