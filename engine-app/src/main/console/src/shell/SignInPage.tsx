import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { ApiProblem, isProblem, signIn } from '../api';
import { type Dictionary, LANGUAGES, type Language, useSpeech, useText } from '../i18n';
import { enter, sessionQuery } from '../queries';
import { Brand } from '../ui/Icon';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';

export function SignInPage() {
  const text = useText();
  const [params] = useSearchParams();
  const { data: session } = useQuery(sessionQuery);
  useEffect(() => {
    document.title = `${text.signIn.title} – SmartConvo`;
  }, [text]);
  if (session) return <Navigate to={destination(params.get('back'))} replace />;
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <p className="brand">
          <Brand size={36} />
          SmartConvo
        </p>
        <h1>{text.signIn.title}</h1>
        <p className="lead">{text.signIn.lead}</p>
        <SignInForm />
        <p className="soft small">{text.signIn.forgotten}</p>
        <Languages />
      </div>
    </main>
  );
}

/** Only ever a page of the console, whatever stands in the address. */
export function destination(back: string | null): string {
  return back?.startsWith('/') && !/^\/[/\\]|^\/sign-in/.test(back) ? back : '/flows';
}

export function SignInForm() {
  const text = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const attempt = useMutation({
    mutationFn: () => signIn(name.trim(), password),
    onSuccess: (session) => enter(client, session),
    onError: () => setPassword(''),
  });
  const wait = useWait(attempt.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() && password && wait === 0) attempt.mutate();
  }

  return (
    <form onSubmit={submit} noValidate className="stack">
      {attempt.isError && <Refusal error={attempt.error} wait={wait} />}
      <TextInput
        label={text.signIn.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && !name.trim() ? text.signIn.nameMissing : null}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        required
        withAsterisk={false}
        autoFocus
      />
      <PasswordInput
        label={text.signIn.password}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={tried && !password && !attempt.isError ? text.signIn.passwordMissing : null}
        autoComplete="current-password"
        size="md"
        required
        withAsterisk={false}
      />
      <Button type="submit" size="md" fullWidth loading={attempt.isPending} disabled={wait > 0}>
        {text.signIn.submit}
      </Button>
    </form>
  );
}

function Refusal({ error, wait }: { error: unknown; wait: number }) {
  const text = useText();
  if (error instanceof ApiProblem && error.status === 429) {
    return wait > 0 ? (
      <Notice tone="bad">{text.signIn.blocked(duration(wait, text))}</Notice>
    ) : (
      <Notice tone="plain">{text.signIn.blockedOver}</Notice>
    );
  }
  const failed = isProblem(error, 'sign-in-failed') || (error instanceof ApiProblem && error.status === 401);
  return <Notice tone="bad">{failed ? text.signIn.failed : wordsFor(error, text)}</Notice>;
}

function duration(seconds: number, text: Dictionary): string {
  return seconds < 60 ? text.signIn.seconds(seconds) : text.signIn.minutes(Math.ceil(seconds / 60));
}

/** Seconds until another attempt is taken. */
function useWait(error: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (!(error instanceof ApiProblem) || error.status !== 429) return setLeft(0);
    const until = Date.now() + (error.extra.retryAfter ?? 60) * 1000;
    const count = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [error]);
  return left;
}

function Languages() {
  const { text, language, choose } = useSpeech();
  return (
    <fieldset className="languages">
      <legend>{text.shell.language}</legend>
      {(Object.keys(LANGUAGES) as Language[]).map((tag) => (
        <button key={tag} type="button" lang={tag} aria-pressed={tag === language} onClick={() => choose(tag)}>
          {LANGUAGES[tag]}
        </button>
      ))}
    </fieldset>
  );
}
