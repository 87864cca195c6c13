import { post } from './api';
import type { SsoArrived, SsoWay } from './types';

export type SsoPurpose = 'sign-in' | 'connection' | 'step-up';

/** Leaves for the identity provider, which leads back to `/sso`. */
export async function leaveForSso(purpose: SsoPurpose, back: string): Promise<void> {
  const path = purpose === 'sign-in' ? '/session/sso' : `/session/sso/${purpose}`;
  const { address } = await post<SsoWay>(path, { back });
  location.assign(address);
}

/** @param query what the provider wrote behind our address */
export async function arriveFromSso(query: URLSearchParams): Promise<SsoArrived> {
  return post<SsoArrived>('/session/sso/completion', { code: query.get('code'), state: query.get('state') });
}
