import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { ApiProblem, isProblem, post, signIn } from '../api';
import { useText } from '../i18n';
import { enter, sessionQuery } from '../queries';
import { useSignOut } from '../shell/AccountMenu';
import type { Invitation, Session } from '../types';
import { Brand } from '../ui/Icon';
import { Asked, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { ChoosePassword } from './ChoosePassword';

/** Where a link leads. Its token stands behind the #, which no server gets to see. */
export function WelcomePage() {
  const { welcome } = useText().access;
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  const query = useQuery({
    queryKey: ['invitation'],
    queryFn: () => post<Invitation>('/invitations/lookup', { token }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const over = isProblem(query.error, 'link-over');
  useEffect(() => {
    document.title = `${welcome.title} – SmartConvo`;
  }, [welcome]);
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <p className="brand">
          <Brand size={36} />
          SmartConvo
        </p>
        {over ? (
          <Over />
        ) : (
          <Asked query={query} rows={3}>
            {(invitation) =>
              invitation.needs === 'PASSWORD' ? (
                <Choose token={token} invitation={invitation} />
              ) : (
                <Join token={token} invitation={invitation} />
              )
            }
          </Asked>
        )}
      </div>
    </main>
  );
}

function Over() {
  const { welcome } = useText().access;
  return (
    <>
      <h1>{welcome.overTitle}</h1>
      <p className="lead">{welcome.overText}</p>
      <p className="after">
        <Link to="/sign-in">{welcome.toSignIn}</Link>
      </p>
    </>
  );
}

interface Props {
  token: string;
  invitation: Invitation;
}

function Choose({ token, invitation: { name, tenant, reset } }: Props) {
  const { welcome } = useText().access;
  const client = useQueryClient();
  const navigate = useNavigate();
  const accept = useMutation({
    mutationFn: async (password: string) => {
      await post<void>('/invitations/acceptance', { token, password });
      return signInOrNot(name, password);
    },
    gcTime: 0,
    onSuccess: async (session) => {
      enter(client, session);
      await navigate(session ? '/' : '/sign-in', { replace: true });
    },
  });
  if (isProblem(accept.error, 'link-over')) return <Over />;
  return (
    <>
      <h1>{reset ? welcome.resetTitle : welcome.title}</h1>
      <p className="lead">{reset ? welcome.resetLead(name) : welcome.lead(tenant)}</p>
      <ChoosePassword name={name} busy={accept.isPending} error={accept.error} onChosen={accept.mutate} />
    </>
  );
}

/** With a second factor, the sign-in page asks for its code. */
async function signInOrNot(name: string, password: string): Promise<Session | null> {
  try {
    return await signIn(name, password);
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}

function Join({ token, invitation: { name, tenant } }: Props) {
  const text = useText();
  const { welcome } = text.access;
  const session = useQuery(sessionQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const back = `/sign-in?back=/welcome#${token}`;
  const leave = useSignOut(back);
  const accept = useMutation({
    mutationFn: () => post<void>('/invitations/acceptance', { token }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      toast(welcome.joined(tenant));
      await navigate('/', { replace: true });
    },
  });
  const body = (content: ReactNode) => (
    <>
      <h1>{welcome.title}</h1>
      <p className="lead">{welcome.lead(tenant)}</p>
      <div className="stack after">{content}</div>
    </>
  );
  if (isProblem(accept.error, 'link-over')) return <Over />;
  if (session.data === undefined) return body(null);
  if (session.data === null)
    return body(
      <>
        <p className="soft">{welcome.joinText(name)}</p>
        <Button component={Link} to={back} size="md" fullWidth>
          {welcome.signIn}
        </Button>
      </>,
    );
  if (session.data.member.name !== name)
    return body(
      <>
        <Notice tone="warn">{welcome.otherAccount(name)}</Notice>
        <Button variant="default" size="md" fullWidth loading={leave.isPending} onClick={() => leave.mutate()}>
          {welcome.signOut}
        </Button>
      </>,
    );
  return body(
    <>
      <p className="soft">{welcome.joinReady}</p>
      {accept.error && <Notice tone="bad">{wordsFor(accept.error, text)}</Notice>}
      <Button size="md" fullWidth loading={accept.isPending} onClick={() => accept.mutate()}>
        {welcome.join(tenant)}
      </Button>
    </>,
  );
}
