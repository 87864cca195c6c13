import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isProblem, post, put } from '../api';
import { useText } from '../i18n';
import { Loading, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { QrCode } from './QrCode';
import { RecoveryCodes } from './RecoveryCodes';
import { useFactorChanged } from './SecondFactor';

interface Begun {
  secret: string;
  uri: string;
}

/** Shows the key, takes a first code as proof that the app has it, and hands over the recovery codes. */
export function SetUpFactor({ onClose }: { onClose: () => void }) {
  const text = useText();
  const changed = useFactorChanged();
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = useMutation({ mutationFn: () => post<Begun>('/session/totp', {}), gcTime: 0 });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin.mutate();
  });
  const done = async (recoveryCodes: string[]) => {
    setCodes(recoveryCodes);
    toast(text.access.factor.turnedOn);
    await changed();
  };
  if (codes) return <RecoveryCodes codes={codes} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.access.factor.setUpTitle}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      {begin.data ? (
        <FirstCode begun={begin.data} onConfirmed={done} onClose={onClose} />
      ) : begin.error ? (
        <Notice tone="bad">{wordsFor(begin.error, text)}</Notice>
      ) : (
        <Loading rows={3} />
      )}
    </Modal>
  );
}

interface FirstCodeProps {
  begun: Begun;
  onConfirmed: (codes: string[]) => void;
  onClose: () => void;
}

function FirstCode({ begun, onConfirmed, onClose }: FirstCodeProps) {
  const text = useText();
  const { factor, prove } = text.access;
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useMutation({
    mutationFn: () => put<{ recoveryCodes: string[] }>('/session/totp', { code }),
    gcTime: 0,
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  const wrong = isProblem(confirm.error, 'wrong-code');

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (code.trim()) confirm.mutate();
  }

  return (
    <form onSubmit={submit} noValidate className="stack">
      <p className="soft">{factor.scan}</p>
      <QrCode value={begun.uri} label={factor.picture} />
      <div>
        <p className="soft small">{factor.typed}</p>
        <code className="secret">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </div>
      <TextInput
        label={factor.enter}
        value={code}
        onChange={(event) => {
          confirm.reset();
          setCode(event.currentTarget.value);
        }}
        error={wrong ? prove.wrongCode : tried && !code.trim() ? prove.missing : null}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
        withAsterisk={false}
        data-autofocus
      />
      {confirm.error && !wrong && <Notice tone="bad">{wordsFor(confirm.error, text)}</Notice>}
      <div className="buttons">
        <Button variant="default" onClick={onClose}>
          {text.common.cancel}
        </Button>
        <Button type="submit" loading={confirm.isPending}>
          {factor.confirm}
        </Button>
      </div>
    </form>
  );
}
