import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isProblem, post, proveWith } from '../api';
import { useText } from '../i18n';
import { useSession } from '../queries';
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
  const { prove } = text.access;
  const { member, secondFactor } = useSession();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const attempt = useMutation({
    mutationFn: () => post<void>('/session/step-up', secondFactor ? { code: typed } : { password: typed }),
    gcTime: 0,
    onSuccess: () => onDone(true),
    onError: () => setTyped(''),
  });
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
      ) : (
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
      )}
      {attempt.error && !wrong && (
        <Notice tone="bad">
          {isProblem(attempt.error, 'too-many-attempts') ? prove.blocked : wordsFor(attempt.error, text)}
        </Notice>
      )}
      <div className="buttons">
        <Button variant="default" onClick={() => onDone(false)} {...OWN_ESCAPE}>
          {text.common.cancel}
        </Button>
        <Button type="submit" loading={attempt.isPending} {...OWN_ESCAPE}>
          {prove.submit}
        </Button>
      </div>
    </form>
  );
}
