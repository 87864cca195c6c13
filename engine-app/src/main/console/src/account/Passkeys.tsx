import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { put, remove } from '../api';
import { useText } from '../i18n';
import { addPasskey, knowsPasskeys } from '../passkey';
import { passkeysQuery } from '../queries';
import { useClock } from '../time';
import type { Passkey } from '../types';
import { Ask } from '../ui/Ask';
import { Card } from '../ui/Page';
import { Asked, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { RecoveryCodes } from './RecoveryCodes';
import { useFactorChanged } from './SecondFactor';

type Open =
  | { dialog: 'add' }
  | { dialog: 'rename' | 'remove'; passkey: Passkey }
  | { dialog: 'codes'; codes: string[] }
  | null;

export function Passkeys() {
  const { passkeys: text } = useText().access;
  const query = useQuery(passkeysQuery);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Asked query={query} rows={2}>
        {(passkeys) => (
          <Card title={text.title} lead={text.lead}>
            {passkeys.length > 0 && (
              <ul className="rows">
                {passkeys.map((passkey) => (
                  <Entry key={passkey.id} passkey={passkey} onOpen={setOpen} />
                ))}
              </ul>
            )}
            <div className="buttons start">
              {knowsPasskeys() ? (
                <Button variant={passkeys.length > 0 ? 'default' : 'filled'} onClick={() => setOpen({ dialog: 'add' })}>
                  {text.add}
                </Button>
              ) : (
                <p className="soft">{text.unknownHere}</p>
              )}
            </div>
          </Card>
        )}
      </Asked>
      {open?.dialog === 'add' && (
        <Add onClose={close} onAdded={(codes) => setOpen(codes.length > 0 ? { dialog: 'codes', codes } : null)} />
      )}
      {open?.dialog === 'rename' && <Rename passkey={open.passkey} onClose={close} />}
      {open?.dialog === 'remove' && <Remove passkey={open.passkey} onClose={close} />}
      {open?.dialog === 'codes' && <RecoveryCodes codes={open.codes} onClose={close} />}
    </>
  );
}

function Entry({ passkey, onOpen }: { passkey: Passkey; onOpen: (open: Open) => void }) {
  const { passkeys: text } = useText().access;
  const clock = useClock();
  const { name, createdAt, lastUsedAt } = passkey;
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span className="under">
          {text.added(clock.moment(createdAt))}, {lastUsedAt ? text.used(clock.ago(lastUsedAt)) : text.unused}
        </span>
      </div>
      <div className="buttons start">
        <Button
          variant="default"
          size="xs"
          aria-label={text.renameOf(name)}
          onClick={() => onOpen({ dialog: 'rename', passkey })}
        >
          {text.rename}
        </Button>
        <Button
          variant="default"
          size="xs"
          aria-label={text.removeOf(name)}
          onClick={() => onOpen({ dialog: 'remove', passkey })}
        >
          {text.remove}
        </Button>
      </div>
    </li>
  );
}

function Add({ onClose, onAdded }: { onClose: () => void; onAdded: (codes: string[]) => void }) {
  const { passkeys: text } = useText().access;
  const changed = useFactorChanged();
  const add = useMutation({
    mutationFn: addPasskey,
    gcTime: 0,
    onSuccess: async ({ recoveryCodes }) => {
      toast(text.addedNow);
      onAdded(recoveryCodes);
      await changed();
    },
  });
  return (
    <NameDialog
      title={text.addTitle}
      lead={text.addText}
      name=""
      submit={text.go}
      busy={add.isPending}
      error={add.error}
      onName={add.mutate}
      onClose={onClose}
    />
  );
}

function Rename({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { passkeys: text } = useText().access;
  const changed = useFactorChanged();
  const rename = useMutation({
    mutationFn: (name: string) => put<void>(`/session/passkeys/${passkey.id}`, { name }),
    onSuccess: async () => {
      await changed();
      onClose();
    },
  });
  return (
    <NameDialog
      title={text.renameOf(passkey.name)}
      lead={null}
      name={passkey.name}
      submit={text.rename}
      busy={rename.isPending}
      error={rename.error}
      onName={rename.mutate}
      onClose={onClose}
    />
  );
}

interface NameProps {
  title: string;
  lead: string | null;
  name: string;
  submit: string;
  busy: boolean;
  error: unknown;
  onName: (name: string) => void;
  onClose: () => void;
}

function NameDialog({ title, lead, name, submit, busy, error, onName, onClose }: NameProps) {
  const text = useText();
  const { passkeys } = text.access;
  const [typed, setTyped] = useState(name);
  const [tried, setTried] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (typed.trim()) onName(typed.trim());
  }

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': text.common.close }}>
      <form onSubmit={send} noValidate className="stack">
        {lead && <p className="soft">{lead}</p>}
        <TextInput
          label={passkeys.name}
          description={passkeys.nameHelp}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={tried && !typed.trim() ? passkeys.nameMissing : null}
          autoComplete="off"
          maxLength={100}
          required
          withAsterisk={false}
          data-autofocus
        />
        {error !== null && <Notice tone="bad">{wordsFor(error, text)}</Notice>}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Remove({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { passkeys: text } = useText().access;
  const changed = useFactorChanged();
  const off = useMutation({
    mutationFn: () => remove(`/session/passkeys/${passkey.id}`),
    onSuccess: async () => {
      await changed();
      toast(text.removed);
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.removeTitle(passkey.name)}
      confirm={text.remove}
      busy={off.isPending}
      error={off.error}
      onConfirm={() => off.mutate()}
      onClose={onClose}
    >
      {text.removeText}
    </Ask>
  );
}
