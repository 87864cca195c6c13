import { Button, FileButton, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, put } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import type { Processor } from '../types';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import {
  type Draft,
  draftOf,
  type Errors,
  errorsFromServer,
  fingerprint,
  formOf,
  KINDS,
  keyError,
  type Place,
  RETENTIONS,
} from './processor-draft';

interface Props {
  /** Null for a new entry. */
  processor: Processor | null;
  region: string;
  taken: string[];
  onClose: () => void;
}

/** An entry of the register. Saving ends the one before and begins another: the register is never rewritten. */
export function ProcessorDialog({ processor, region, taken, onClose }: Props) {
  const whole = useText();
  const { settings: text } = whole;
  const refresh = useRefresh();
  const [draft, setDraft] = useState(() => draftOf(processor, region));
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => put<void>(`/processors/${draft.key}`, formOf(draft, processor)),
    onSuccess: async () => {
      await refresh('processors');
      onClose();
    },
  });
  const told = save.error instanceof ApiProblem ? errorsFromServer(save.error.extra.errors ?? []) : {};
  const bad = processor ? null : keyError(draft.key, taken, text);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (bad === null) save.mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={processor ? text.editProcessorTitle(processor.name) : text.addProcessor}
      size="lg"
      closeButtonProps={{ 'aria-label': whole.common.close }}
    >
      <form onSubmit={submit} className="stack" noValidate>
        {processor?.fromSettings && <Notice tone="warn">{text.overSettings}</Notice>}
        <Fields
          draft={draft}
          errors={{ ...told, ...(tried && bad ? { key: bad } : {}) }}
          isNew={processor === null}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        {save.error !== null && (
          <Notice tone="bad">{Object.keys(told).length > 0 ? whole.sites.refused : wordsFor(save.error, whole)}</Notice>
        )}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {whole.common.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {whole.common.save}
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
  const { settings: text } = useText();
  return (
    <>
      <TextInput
        label={text.processorName}
        description={text.processorNameHelp}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={errors.name ?? null}
        maxLength={200}
      />
      {isNew && (
        <TextInput
          label={text.processorKey}
          description={text.processorKeyHelp}
          value={draft.key}
          onChange={(event) => onChange({ key: event.currentTarget.value.trim() })}
          error={errors.key ?? null}
          maxLength={40}
          spellCheck={false}
        />
      )}
      <NativeSelect
        label={text.processorKind}
        value={draft.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as Draft['kind'] })}
        error={errors.kind ?? null}
        data={KINDS.map((value) => ({ value, label: text.processorKinds[value] }))}
      />
      <TextInput
        label={text.usedFor}
        description={text.usedForHelp}
        value={draft.usedFor}
        onChange={(event) => onChange({ usedFor: event.currentTarget.value })}
        error={errors.usedFor ?? null}
        maxLength={200}
      />
      <Places places={draft.places} error={errors.hosts} onChange={(places) => onChange({ places })} />
      <AgreementFields draft={draft} errors={errors} onChange={onChange} />
      <NativeSelect
        label={text.zeroRetention}
        value={draft.zeroRetention}
        onChange={(event) => onChange({ zeroRetention: event.currentTarget.value as Draft['zeroRetention'] })}
        data={RETENTIONS.map((value) => ({ value, label: text.zeroRetentions[value] }))}
      />
    </>
  );
}

interface PlacesProps {
  places: Place[];
  error: string | undefined;
  onChange: (places: Place[]) => void;
}

function Places({ places, error, onChange }: PlacesProps) {
  const { settings: text } = useText();
  return (
    <fieldset className="bare stack">
      <legend>{text.hosts}</legend>
      <p className="soft small">{text.hostsHelp}</p>
      {places.map((place, at) => (
        <div key={at} className="place">
          <TextInput
            label={text.region}
            value={place.region}
            onChange={(event) => onChange(places.with(at, { ...place, region: event.currentTarget.value }))}
            error={error !== undefined}
            spellCheck={false}
          />
          <TextInput
            label={text.hostsOf}
            value={place.hosts}
            onChange={(event) => onChange(places.with(at, { ...place, hosts: event.currentTarget.value }))}
            error={error ?? null}
            placeholder="api.example.org"
            spellCheck={false}
            inputMode="url"
          />
        </div>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...places, { region: '', hosts: '' }])}>
          {text.addRegion}
        </Button>
      </div>
    </fieldset>
  );
}

function AgreementFields({ draft, errors, onChange }: Omit<FieldsProps, 'isNew'>) {
  const { settings: text } = useText();
  const read = async (file: File | null) => {
    if (file) onChange({ agreementSha256: await fingerprint(file) });
  };
  return (
    <fieldset className="bare stack">
      <legend>{text.agreement}</legend>
      <p className="soft small">{text.agreementHelp}</p>
      <TextInput
        type="date"
        label={text.signedOnField}
        value={draft.signedOn}
        onChange={(event) => onChange({ signedOn: event.currentTarget.value })}
        error={errors.signedOn ?? null}
      />
      <TextInput
        label={text.fingerprint}
        description={text.fingerprintHelp}
        value={draft.agreementSha256}
        onChange={(event) => onChange({ agreementSha256: event.currentTarget.value })}
        error={errors.agreementSha256 ?? null}
        maxLength={64}
        spellCheck={false}
      />
      <div>
        <FileButton onChange={read}>
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {text.fingerprintOf}
            </Button>
          )}
        </FileButton>
      </div>
    </fieldset>
  );
}
