import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import type { IconName } from '../ui/Icon';

export interface Place {
  to: string;
  label: string;
  icon: IconName;
  /** Pages elsewhere that belong to it. */
  also?: string[];
}

/** Where somebody with these roles can go. */
export function usePlaces(): Place[] {
  const { shell, audit, insight, requests, settings } = useText();
  const session = useSession();
  const account: Place = { to: '/account', label: shell.account, icon: 'account' };
  if (!session.tenant) return [account];
  return [
    { to: '/flows', label: shell.flows, icon: 'flow', also: ['/publish'] },
    ...(may(session, 'seeConversations')
      ? [{ to: '/conversations', label: insight.conversations, icon: 'chat' } as const]
      : []),
    { to: '/sites', label: shell.sites, icon: 'site' },
    ...(may(session, 'seeMembers') ? [{ to: '/members', label: shell.members, icon: 'members' } as const] : []),
    ...(may(session, 'seeProcesses') ? [{ to: '/processes', label: insight.processes, icon: 'process' } as const] : []),
    ...(may(session, 'makeKeys') ? [{ to: '/api-keys', label: shell.keys, icon: 'key' } as const] : []),
    ...(may(session, 'seeRecord') ? [{ to: '/privacy', label: shell.record, icon: 'shield' } as const] : []),
    ...(may(session, 'seeRequests') ? [{ to: '/requests', label: requests.title, icon: 'inbox' } as const] : []),
    ...(may(session, 'seeAudit') ? [{ to: '/audit', label: audit.title, icon: 'list' } as const] : []),
    { to: '/settings', label: settings.title, icon: 'gear' },
    account,
  ];
}
