import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { ApiProblem, isProblem } from '../api';
import { useText } from '../i18n';
import type { LegalBasis, PurposeForm } from '../types';
import { BELOW } from '../ui/below';
import { Card } from '../ui/Page';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { NoticeFields } from './NoticeFields';
import { type Draft, type Errors, errorsFromServer, errorsOf, toForm } from './purpose-draft';

interface Props {
  first: Draft;
  /** Names that a new purpose cannot have; null for one that has its name. */
  taken: string[] | null;
  known: number;
  readOnly: boolean;
  save: (id: string, form: PurposeForm) => void;
  busy: boolean;
  error: unknown;
}

export function PurposeFields({ first, taken, known, readOnly, save, busy, error }: Props) {
  const whole = useText();
  const { settings: text, common, sites } = whole;
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const told = error instanceof ApiProblem ? errorsFromServer(error.extra.errors ?? []) : {};
  const found = (): Errors => ({
    ...errorsOf(draft, text),
    ...(taken?.includes(draft.id) ? { id: text.idTaken } : {}),
  });
  const errors: Errors = { ...told, ...(tried ? found() : {}) };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.keys(found()).length === 0) return save(draft.id, toForm(draft, known));
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <fieldset className="bare stack" disabled={readOnly}>
        {readOnly && <Notice tone="plain">{text.readOnly}</Notice>}
        <Card title={text.purpose}>
          <div className="fields">
            {taken && (
              <TextInput
                label={text.id}
                {...BELOW}
                description={text.idHelp}
                value={draft.id}
                onChange={(event) => change({ id: event.currentTarget.value.trim() })}
                error={errors.id ?? null}
                maxLength={64}
                spellCheck={false}
                required
                withAsterisk={false}
              />
            )}
            <NativeSelect
              label={text.basis}
              {...BELOW}
              description={text.basisHelp}
              value={draft.basis}
              onChange={(event) => change({ basis: event.currentTarget.value as LegalBasis })}
              data={Object.entries(text.bases).map(([value, label]) => ({ value, label }))}
            />
            <TextInput
              label={text.dataClasses}
              {...BELOW}
              description={text.dataClassesHelp}
              value={draft.dataClasses}
              onChange={(event) => change({ dataClasses: event.currentTarget.value })}
              error={errors.dataClasses ?? null}
              required
              withAsterisk={false}
            />
            <TextInput
              label={text.recipients}
              {...BELOW}
              description={text.recipientsHelp}
              value={draft.recipients}
              onChange={(event) => change({ recipients: event.currentTarget.value })}
              error={errors.recipients ?? null}
            />
            <TextInput
              label={text.keepDays}
              {...BELOW}
              description={text.keepDaysHelp}
              value={draft.retentionDays}
              onChange={(event) => change({ retentionDays: event.currentTarget.value.trim() })}
              error={errors.retentionDays ?? null}
              inputMode="numeric"
              maxLength={4}
              required
              withAsterisk={false}
            />
            {draft.basis === 'CONSENT' && <Periods draft={draft} change={change} />}
          </div>
        </Card>
        <NoticeFields notices={draft.notices} errors={errors} onChange={(notices) => change({ notices })} />
        {error !== null && !isProblem(error, 'purpose-changed') && (
          <Notice tone="bad">{Object.keys(told).length > 0 ? sites.refused : wordsFor(error, whole)}</Notice>
        )}
        {!readOnly && (
          <div>
            <Button type="submit" loading={busy}>
              {common.save}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}

function Periods({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const { settings: text } = useText();
  const periods = (current: string) => {
    const known = Object.entries<string>(text.periods).map(([value, label]) => ({ value, label }));
    return current === '' || current in text.periods ? known : [...known, { value: current, label: current }];
  };
  return (
    <>
      <NativeSelect
        label={text.validFor}
        {...BELOW}
        description={text.validForHelp}
        value={draft.validFor}
        onChange={(event) => change({ validFor: event.currentTarget.value })}
        data={[{ value: '', label: text.always }, ...periods(draft.validFor)]}
      />
      <NativeSelect
        label={text.askAgainAfter}
        {...BELOW}
        description={text.askAgainAfterHelp}
        value={draft.askAgainAfter}
        onChange={(event) => change({ askAgainAfter: event.currentTarget.value })}
        data={periods(draft.askAgainAfter)}
      />
    </>
  );
}
