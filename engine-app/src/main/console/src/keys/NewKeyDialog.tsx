import { Button, Checkbox, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { post } from '../api';
import { useText } from '../i18n';
import { scopesQuery, useRefresh } from '../queries';
import type { NewApiKey } from '../types';
import { ShownOnce } from '../ui/ShownOnce';
import { Asked, Notice } from '../ui/states';
import { wordsFor } from '../ui/words';

const DAY = 86_400_000;
const DAYS = [30, 90, 365, 0];

interface Wanted {
  name: string;
  scopes: string[];
  days: number;
}

export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { keys } = text.access;
  const refresh = useRefresh();
  const make = useMutation({
    mutationFn: ({ name, scopes, days }: Wanted) =>
      post<NewApiKey>('/api-keys', {
        name,
        scopes,
        expiresAt: days === 0 ? null : new Date(Date.now() + days * DAY).toISOString(),
      }),
    // The key is to be seen here only, for as long as the dialog is open.
    gcTime: 0,
    onSuccess: () => refresh('keys'),
  });
  const made = make.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={made ? keys.madeTitle(made.name) : keys.addTitle}
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      {made ? (
        <MadeKey value={made.key} onDone={onClose} />
      ) : (
        <KeyForm busy={make.isPending} error={make.error} onMake={make.mutate} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FormProps {
  busy: boolean;
  error: Error | null;
  onMake: (wanted: Wanted) => void;
  onClose: () => void;
}

function KeyForm({ busy, error, onMake, onClose }: FormProps) {
  const text = useText();
  const { keys } = text.access;
  const query = useQuery(scopesQuery);
  const [wanted, setWanted] = useState<Wanted>({ name: '', scopes: [], days: 90 });
  const [tried, setTried] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wanted.name.trim() && wanted.scopes.length > 0) onMake({ ...wanted, name: wanted.name.trim() });
  }

  return (
    <form onSubmit={submit} noValidate className="stack">
      <TextInput
        label={keys.name}
        description={keys.nameHelp}
        value={wanted.name}
        onChange={(event) => setWanted({ ...wanted, name: event.currentTarget.value })}
        error={tried && !wanted.name.trim() ? keys.nameMissing : null}
        autoComplete="off"
        maxLength={100}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Asked query={query} rows={2}>
        {(scopes) => (
          <Checkbox.Group
            label={keys.scopes}
            value={wanted.scopes}
            onChange={(chosen) => setWanted({ ...wanted, scopes: chosen })}
            error={tried && wanted.scopes.length === 0 ? keys.scopesMissing : null}
          >
            <Stack gap="sm" my="xs">
              {scopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={keys.scope[scope] ?? scope} description={scope} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Asked>
      <NativeSelect
        label={keys.expires}
        value={String(wanted.days)}
        onChange={(event) => setWanted({ ...wanted, days: Number(event.currentTarget.value) })}
        data={DAYS.map((days) => ({ value: String(days), label: keys.expiry[days] ?? String(days) }))}
      />
      <p className="soft small">{keys.note}</p>
      {error && <Notice tone="bad">{wordsFor(error, text)}</Notice>}
      <div className="buttons">
        <Button variant="default" onClick={onClose}>
          {text.common.cancel}
        </Button>
        <Button type="submit" loading={busy}>
          {keys.make}
        </Button>
      </div>
    </form>
  );
}

function MadeKey({ value, onDone }: { value: string; onDone: () => void }) {
  const { keys } = useText().access;
  return (
    <div className="stack">
      <Notice tone="warn">{keys.madeText}</Notice>
      <ShownOnce label={keys.key} value={value} />
      <div>
        <p className="soft small">{keys.usage}</p>
        <code className="secret">Authorization: Bearer sc_…</code>
      </div>
      <div className="buttons">
        <Button onClick={onDone}>{keys.madeDone}</Button>
      </div>
    </div>
  );
}
