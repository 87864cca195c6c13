import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { currentSession } from '../api';
import { useText } from '../i18n';
import { enter } from '../queries';
import { arriveFromSso } from '../sso';
import { Brand } from '../ui/Icon';
import { Loading, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { destination } from './SignInPage';

/** Where the identity provider sends browsers back to. What it says goes on from here, as a call of our own page. */
export function SsoPage() {
  const text = useText();
  const { sso } = text.access;
  const { search } = useLocation();
  const [query] = useState(() => new URLSearchParams(search));
  const client = useQueryClient();
  const navigate = useNavigate();
  const begun = useRef(false);
  const arrive = useMutation({
    mutationFn: async () => ({ arrived: await arriveFromSso(query), session: await currentSession() }),
    gcTime: 0,
    onSuccess: async ({ arrived: { purpose, back }, session }) => {
      enter(client, session);
      if (purpose !== 'SIGN_IN') toast(purpose === 'CONNECT' ? sso.connected : sso.proven);
      await navigate(destination(back), { replace: true });
    },
  });
  const { mutate } = arrive;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    // A code stays in no history and in no address that somebody copies.
    history.replaceState(history.state, '', location.pathname);
    mutate();
  }, [mutate]);
  useEffect(() => {
    document.title = `${text.signIn.title} – SmartConvo`;
  }, [text]);
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <p className="brand">
          <Brand size={36} />
          SmartConvo
        </p>
        {arrive.error ? (
          <>
            <h1>{sso.failedTitle}</h1>
            <Notice tone="bad">{wordsFor(arrive.error, text)}</Notice>
            <p className="after">
              <Link to="/">{sso.toConsole}</Link>
            </p>
          </>
        ) : (
          <Loading rows={2} />
        )}
      </div>
    </main>
  );
}
