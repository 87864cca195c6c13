import type { Role, Session } from './types';

/** Who may see and do what. The server decides; this only keeps buttons away that it would refuse. */
const RIGHTS = {
  publish: ['OWNER', 'ADMIN', 'DESIGNER'],
  editSites: ['OWNER', 'ADMIN'],
  editSettings: ['OWNER', 'ADMIN'],
  seeMembers: ['OWNER', 'ADMIN', 'AUDITOR'],
  editMembers: ['OWNER', 'ADMIN'],
  makeOwners: ['OWNER'],
  resetMembers: ['OWNER'],
  makeKeys: ['OWNER', 'ADMIN'],
  seeConversations: ['OWNER', 'ADMIN', 'DESIGNER', 'AGENT', 'PRIVACY_OFFICER'],
  seeActivity: ['OWNER', 'ADMIN', 'DESIGNER', 'AUDITOR'],
  seeProcesses: ['OWNER', 'ADMIN', 'PRIVACY_OFFICER', 'AUDITOR'],
  seeRecord: ['OWNER', 'PRIVACY_OFFICER', 'AUDITOR'],
  seeAudit: ['OWNER', 'PRIVACY_OFFICER', 'AUDITOR'],
  purge: ['OWNER', 'ADMIN', 'PRIVACY_OFFICER'],
  seeRetention: ['OWNER', 'ADMIN', 'PRIVACY_OFFICER', 'AUDITOR'],
  seeController: ['OWNER', 'ADMIN', 'PRIVACY_OFFICER', 'AUDITOR'],
  editController: ['OWNER', 'PRIVACY_OFFICER'],
  seeRequests: ['OWNER', 'ADMIN', 'PRIVACY_OFFICER', 'AUDITOR'],
  decideRequests: ['OWNER', 'PRIVACY_OFFICER'],
  editWebhook: ['OWNER', 'ADMIN'],
  editAgents: ['OWNER', 'PRIVACY_OFFICER'],
  editAnchors: ['OWNER', 'PRIVACY_OFFICER'],
  retryIncidents: ['OWNER', 'ADMIN', 'PRIVACY_OFFICER'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof RIGHTS;

export function may(session: Session, right: Right): boolean {
  const allowed: readonly Role[] = RIGHTS[right];
  return session.roles.some((role) => allowed.includes(role));
}
