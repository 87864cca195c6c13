import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isProblem } from '../api';
import { useText } from '../i18n';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';

const SHORTEST = 12;

interface Props {
  name: string;
  busy: boolean;
  error: Error | null;
  onChosen: (password: string) => void;
}

export function ChoosePassword({ name, busy, error, onChosen }: Props) {
  const text = useText();
  const { welcome } = text.access;
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const weak =
    isProblem(error, 'weak-password') ||
    (tried && (password.length < SHORTEST || password.toLowerCase() === name.toLowerCase()));
  const different = tried && password !== repeat;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (password.length >= SHORTEST && password === repeat) onChosen(password);
  }

  return (
    <form onSubmit={submit} noValidate className="stack">
      <TextInput label={welcome.name} value={name} readOnly autoComplete="username" size="md" />
      <PasswordInput
        label={welcome.password}
        description={welcome.passwordHelp}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={weak && text.account.weak}
        autoComplete="new-password"
        size="md"
        required
        withAsterisk={false}
        autoFocus
      />
      <PasswordInput
        label={welcome.repeat}
        value={repeat}
        onChange={(event) => setRepeat(event.currentTarget.value)}
        error={different && text.account.different}
        autoComplete="new-password"
        size="md"
        required
        withAsterisk={false}
      />
      {error && !isProblem(error, 'weak-password') && <Notice tone="bad">{wordsFor(error, text)}</Notice>}
      <Button type="submit" size="md" fullWidth loading={busy}>
        {welcome.submit}
      </Button>
    </form>
  );
}
