import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isProblem, post, proveWith } from '../api';
import { useText } from '../i18n';
import { knowsPasskeys, proveWithPasskey } from '../passkey';
import { useSession, waysQuery } from '../queries';
import { leaveForSso } from '../sso';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';

type Answer = (proven: boolean) => void;

/** Opens wherever the server asks for proof; what was asked for then goes on by itself. */
export function ProveDialog() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const waiting = useRef<Answer[]>([]);
  useEffect(() => {
    const stop = proveWith(() => {
      setOpen(true);
      return new Promise((answer) => waiting.current.push(answer));
    });
    return () => {
      stop();
      for (const answer of waiting.current.splice(0)) answer(false);
    };
  }, []);
  const close = (proven: boolean) => {
    setOpen(false);
    for (const answer of waiting.current.splice(0)) answer(proven);
  };
  return (
    <Modal
      opened={open}
      onClose={() => close(false)}
      title={text.access.prove.title}
      closeOnEscape={false}
      zIndex={400}
      closeButtonProps={{ 'aria-label': text.common.close, ...OWN_ESCAPE }}
    >
      <ProofForm onDone={close} />
    </Modal>
  );
}

/** A dialog below this one must not take the key for itself. */
const OWN_ESCAPE = { 'data-mantine-stop-propagation': 'true' };

function ProofForm({ onDone }: { onDone: Answer }) {
  const text = useText();
  const { prove, passkeys, sso } = text.access;
  const { member, secondFactor, passkey, password, sso: connected } = useSession();
  const { data: ways } = useQuery(waysQuery);
  const provider = connected ? ways?.sso : null;
  const types = secondFactor || password;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const attempt = useMutation({
    mutationFn: () => post<void>('/session/step-up', secondFactor ? { code: typed } : { password: typed }),
    gcTime: 0,
    onSuccess: () => onDone(true),
    onError: () => setTyped(''),
  });
  const signed = useMutation({
    mutationFn: proveWithPasskey,
    gcTime: 0,
    onMutate: () => attempt.reset(),
    onSuccess: () => onDone(true),
  });
  const leave = useMutation({ mutationFn: () => leaveForSso('step-up', hereAndNow()), gcTime: 0 });
  const failed = attempt.error ?? signed.error ?? leave.error;
  const wrong =
    (isProblem(attempt.error, 'wrong-password') && prove.wrongPassword) ||
    (isProblem(attempt.error, 'wrong-code') && prove.wrongCode);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (typed) attempt.mutate();
  }

  const field = {
    ...OWN_ESCAPE,
    value: typed,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    error: (!typed && wrong) || (tried && !typed && !attempt.isPending && prove.missing),
    required: true,
    withAsterisk: false,
    'data-autofocus': true,
  };

  return (
    <form
      onSubmit={submit}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && onDone(false)}
      noValidate
      className="stack"
    >
      <p className="soft">{prove.lead}</p>
      {secondFactor ? (
        <TextInput
          {...field}
          label={prove.code}
          description={prove.codeHelp}
          inputMode="text"
          autoComplete="one-time-code"
        />
      ) : password ? (
        <>
          <input
            className="unseen"
            type="text"
            autoComplete="username"
            value={member.name}
            readOnly
            tabIndex={-1}
            aria-hidden
          />
          <PasswordInput {...field} label={prove.password} autoComplete="current-password" />
        </>
      ) : null}
      {provider && <p className="soft small">{sso.leaves}</p>}
      {failed && !wrong && (
        <Notice tone="bad">{isProblem(failed, 'too-many-attempts') ? prove.blocked : wordsFor(failed, text)}</Notice>
      )}
      <div className="buttons">
        <Button variant="default" onClick={() => onDone(false)} {...OWN_ESCAPE}>
          {text.common.cancel}
        </Button>
        {passkey && knowsPasskeys() && (
          <Button variant="default" loading={signed.isPending} onClick={() => signed.mutate()} {...OWN_ESCAPE}>
            {passkeys.prove}
          </Button>
        )}
        {provider && (
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()} {...OWN_ESCAPE}>
            {sso.prove(provider)}
          </Button>
        )}
        {types && (
          <Button type="submit" loading={attempt.isPending} {...OWN_ESCAPE}>
            {prove.submit}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The page to come back to, as addresses within the console are. */
function hereAndNow(): string {
  return location.pathname.replace(/^\/console/, '') + location.search;
}
