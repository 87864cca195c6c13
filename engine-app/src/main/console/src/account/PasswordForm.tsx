import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, isProblem, put } from '../api';
import { useText } from '../i18n';
import { useRefresh, useSession } from '../queries';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';

const SHORTEST = 12;
const EMPTY = { current: '', next: '', repeat: '' };

export function PasswordForm() {
  const text = useText();
  const { member } = useSession();
  const refresh = useRefresh();
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => put<void>('/session/password', { current: typed.current, new: typed.next }),
    onSuccess: async () => {
      setTyped(EMPTY);
      setTried(false);
      toast(text.account.changed);
      await refresh('sessions');
    },
  });
  const weak = typed.next.length < SHORTEST || typed.next.toLowerCase() === member.name.toLowerCase();
  const errors = {
    current: typed.current ? null : text.account.currentMissing,
    next: weak ? text.account.weak : null,
    repeat: typed.next === typed.repeat ? null : text.account.different,
  };
  const wrong = isWrongPassword(change.error) ? text.account.currentWrong : null;
  const tooWeak = isProblem(change.error, 'weak-password') ? text.account.weak : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.values(errors).every((error) => error === null)) change.mutate();
  }

  const field = (name: keyof typeof EMPTY) => ({
    label: text.account[name],
    value: typed[name],
    required: true,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) => {
      change.reset();
      setTyped({ ...typed, [name]: event.currentTarget.value });
    },
  });

  return (
    <form onSubmit={submit} noValidate className="stack narrow">
      <input
        className="unseen"
        type="text"
        autoComplete="username"
        value={member.name}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <PasswordInput {...field('current')} autoComplete="current-password" error={(tried && errors.current) || wrong} />
      <PasswordInput
        {...field('next')}
        description={text.account.nextHelp}
        autoComplete="new-password"
        error={(tried && errors.next) || tooWeak}
      />
      <PasswordInput {...field('repeat')} autoComplete="new-password" error={tried && errors.repeat} />
      {change.error && !wrong && !tooWeak && <Notice tone="bad">{wordsFor(change.error, text)}</Notice>}
      <div>
        <Button type="submit" loading={change.isPending}>
          {text.account.change}
        </Button>
      </div>
    </form>
  );
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof ApiProblem && (error.kind === 'sign-in-failed' || error.kind === 'wrong-password');
}
