import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { ApiProblem, isProblem, signIn } from '../api';
import { type Dictionary, LANGUAGES, type Language, useSpeech, useText } from '../i18n';
import { fillsPasskeysIn, knowsPasskeys, signInWithPasskey } from '../passkey';
import { enter, sessionQuery, waysQuery } from '../queries';
import { leaveForSso } from '../sso';
import { Brand } from '../ui/Icon';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';

export function SignInPage() {
  const text = useText();
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const { data: session } = useQuery(sessionQuery);
  useEffect(() => {
    document.title = `${text.signIn.title} – SmartConvo`;
  }, [text]);
  // What stands behind the # of an invitation goes back with whoever came from there.
  if (session) return <Navigate to={destination(params.get('back')) + hash} replace />;
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <p className="brand">
          <Brand size={36} />
          SmartConvo
        </p>
        <SignIn />
        <Languages />
      </div>
    </main>
  );
}

/** Only ever a page of the console, whatever stands in the address. */
export function destination(back: string | null): string {
  return back?.startsWith('/') && !/^\/[/\\]|^\/sign-in/.test(back) ? back : '/flows';
}

interface Credentials {
  name: string;
  password: string;
  code?: string;
}

/** Name and password first; the code only from those who have a second factor. */
export function SignIn() {
  const text = useText();
  const client = useQueryClient();
  const [first, setFirst] = useState<Credentials | null>(null);
  const attempt = useMutation({
    mutationFn: ({ name, password, code }: Credentials) => signIn(name, password, code),
    gcTime: 0,
    onSuccess: (session) => enter(client, session),
    onError: (error, given) => {
      if (isProblem(error, 'second-factor-required')) setFirst(given);
      else if (isProblem(error, 'sign-in-failed')) setFirst(null);
    },
  });
  if (!first)
    return (
      <>
        <h1>{text.signIn.title}</h1>
        <p className="lead">{text.signIn.lead}</p>
        <SignInForm attempt={attempt} />
        <OtherWays offered />
        <p className="soft small">{text.signIn.forgotten}</p>
      </>
    );
  const back = () => {
    attempt.reset();
    setFirst(null);
  };
  return <CodeStep first={first} attempt={attempt} onBack={back} />;
}

type Attempt = Pick<UseMutationResult<unknown, Error, Credentials>, 'mutate' | 'error' | 'isError' | 'isPending'>;

function CodeStep({ first, attempt, onBack }: { first: Credentials; attempt: Attempt; onBack: () => void }) {
  const { codeStep, prove } = useText().access;
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const wait = useWait(attempt.error);
  const asked = isProblem(attempt.error, 'second-factor-required');
  const wrong = isProblem(attempt.error, 'wrong-code') && !code;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!code.trim() || wait > 0) return;
    attempt.mutate({ ...first, code: code.trim() });
    setCode('');
  }

  return (
    <>
      <h1>{codeStep.title}</h1>
      <p className="lead">{codeStep.lead(first.name)}</p>
      <form onSubmit={submit} noValidate className="stack">
        {attempt.isError && !asked && !isProblem(attempt.error, 'wrong-code') && (
          <Refusal error={attempt.error} wait={wait} />
        )}
        <TextInput
          label={prove.code}
          description={prove.codeHelp}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={wrong ? prove.wrongCode : tried && !code && !attempt.isPending && asked ? prove.missing : null}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          required
          withAsterisk={false}
          autoFocus
        />
        <Button type="submit" size="md" fullWidth loading={attempt.isPending} disabled={wait > 0}>
          {codeStep.submit}
        </Button>
        <button type="button" className="link" onClick={onBack}>
          {codeStep.back}
        </button>
      </form>
      <OtherWays offered={false} />
      <p className="soft small">{codeStep.lost}</p>
    </>
  );
}

function SignInForm({ attempt }: { attempt: Attempt }) {
  const text = useText();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const wait = useWait(attempt.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !password || wait > 0) return;
    attempt.mutate({ name: name.trim(), password });
    setPassword('');
  }

  return (
    <form onSubmit={submit} noValidate className="stack">
      {attempt.isError && <Refusal error={attempt.error} wait={wait} />}
      <TextInput
        label={text.signIn.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && !name.trim() ? text.signIn.nameMissing : null}
        autoComplete="username webauthn"
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
        error={tried && !password && !attempt.isError && !attempt.isPending ? text.signIn.passwordMissing : null}
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

/** @param offered whether passkeys are also among the names that the browser fills in */
function OtherWays({ offered }: { offered: boolean }) {
  const { data: ways } = useQuery(waysQuery);
  const { passkeys } = useText().access;
  const withPasskey = ways?.passkeys === true && knowsPasskeys();
  if (!withPasskey && !ways?.sso) return null;
  return (
    <div className="stack other-ways">
      <p className="or">{passkeys.or}</p>
      {withPasskey && <WithPasskey offered={offered} />}
      {ways?.sso && offered && <WithSso name={ways.sso} />}
    </div>
  );
}

function WithPasskey({ offered }: { offered: boolean }) {
  const { passkeys } = useText().access;
  const client = useQueryClient();
  const offer = useRef(new AbortController());
  const attempt = useMutation({
    mutationFn: () => {
      // A browser asks one thing at a time.
      offer.current.abort();
      return signInWithPasskey();
    },
    gcTime: 0,
    onSuccess: (session) => enter(client, session),
  });
  const wait = useWait(attempt.error);
  useEffect(() => {
    if (!offered) return;
    const controller = new AbortController();
    offer.current = controller;
    // Whatever becomes of an offer that nobody asked for, the button says it when it is asked for.
    fillsPasskeysIn()
      .then((fills) => (fills ? signInWithPasskey({ signal: controller.signal }) : null))
      .then((session) => session && enter(client, session))
      .catch(() => undefined);
    return () => controller.abort();
  }, [offered, client]);
  return (
    <>
      {attempt.error && <Refusal error={attempt.error} wait={wait} />}
      <Button
        variant="default"
        size="md"
        fullWidth
        loading={attempt.isPending}
        disabled={wait > 0}
        onClick={() => attempt.mutate()}
      >
        {passkeys.signIn}
      </Button>
    </>
  );
}

function WithSso({ name }: { name: string }) {
  const { sso } = useText().access;
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const leave = useMutation({
    mutationFn: () => leaveForSso('sign-in', destination(params.get('back')) + hash),
    gcTime: 0,
  });
  return (
    <>
      {leave.error && <Refusal error={leave.error} wait={0} />}
      <Button variant="default" size="md" fullWidth loading={leave.isPending} onClick={() => leave.mutate()}>
        {sso.signIn(name)}
      </Button>
    </>
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
