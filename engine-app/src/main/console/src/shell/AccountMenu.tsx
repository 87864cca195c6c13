import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { put, remove } from '../api';
import { LANGUAGES, type Language, useSpeech, useText } from '../i18n';
import { enter, useSession } from '../queries';
import type { Session } from '../types';
import { Icon } from '../ui/Icon';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';

const SCHEMES = { auto: 'system', light: 'light', dark: 'dark' } as const;

export function AccountMenu() {
  const { text, language, choose } = useSpeech();
  const { member } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const navigate = useNavigate();
  const leave = useSignOut();
  return (
    <Menu width={230} keepMounted={false}>
      <Menu.Target>
        <UnstyledButton className="who">
          <span className="initials" aria-hidden="true">
            {initials(member.name)}
          </span>
          <span className="unseen">{text.shell.accountMenu}: </span>
          <span className="who-name">{member.name}</span>
          <Icon name="down" size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="account" size={18} />} onClick={() => navigate('/account')}>
          {text.shell.account}
        </Menu.Item>
        <Tenants />
        <Menu.Divider />
        <Menu.Label>{text.shell.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(tag) => choose(tag as Language)}>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <Menu.RadioItem key={tag} value={tag} lang={tag}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{text.shell.appearance}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {Object.entries(SCHEMES).map(([scheme, name]) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {text.shell[name]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="leave" size={18} />} onClick={() => leave.mutate()}>
          {text.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** For whom somebody works who works for several. */
function Tenants() {
  const text = useText();
  const { tenants, tenant } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const turn = useMutation({
    mutationFn: (id: string) => put<Session>('/session/tenant', { tenant: id }),
    onSuccess: async (session) => {
      await navigate('/');
      enter(client, session);
      if (session.tenant) toast(text.access.tenants.changed(session.tenant.name));
    },
    onError: (error) => toast(wordsFor(error, text)),
  });
  if (tenants.length < 2) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{text.access.tenants.label}</Menu.Label>
      <Menu.RadioGroup value={tenant?.id ?? ''} onChange={(id) => turn.mutate(id)}>
        {tenants.map(({ id, name }) => (
          <Menu.RadioItem key={id} value={id}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

/** Leaves nothing of the member's behind in the page. */
export function useSignOut(to = '/sign-in') {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => remove('/session'),
    onSuccess: async () => {
      await navigate(to, { replace: true });
      enter(client, null);
    },
  });
}

export function initials(name: string): string {
  const words =
    name
      .split('@')[0]
      ?.split(/[\s._-]+/)
      .filter(Boolean) ?? [];
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase() || '?';
}
