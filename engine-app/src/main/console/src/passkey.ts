import { ApiProblem, get, post } from './api';
import type { PasskeyAdded, Session } from './types';

interface Asked<Options> {
  publicKey: Options;
}
type Making = PublicKeyCredentialCreationOptionsJSON;
type Asking = PublicKeyCredentialRequestOptionsJSON;

/** Whether this browser knows passkeys; all do that are not years old. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Whether it offers them among the names that it fills in by itself. */
export async function fillsPasskeysIn(): Promise<boolean> {
  return knowsPasskeys() && (await (PublicKeyCredential.isConditionalMediationAvailable?.() ?? false));
}

/** A passkey of this device, or of a phone or key that is brought to it. */
export async function addPasskey(name: string): Promise<PasskeyAdded> {
  const { publicKey } = await post<Asked<Making>>('/session/passkeys/registration-options', {});
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(publicKey);
  const credential = await chosen(navigator.credentials.create({ publicKey: options }));
  return post<PasskeyAdded>('/session/passkeys', { name, credential });
}

/** @param signal ends an offer that nobody took */
export async function signInWithPasskey(offer?: { signal: AbortSignal }): Promise<Session> {
  const { publicKey } = await post<Asked<Asking>>('/session/passkeys/sign-in-options', {});
  const credential = await signed(publicKey, offer ? { ...offer, mediation: 'conditional' } : {});
  await post('/session/passkeys/sign-in', { credential });
  // The token changes with the session; only this answer carries the new one.
  return get<Session>('/session');
}

export async function proveWithPasskey(): Promise<void> {
  const { publicKey } = await post<Asked<Asking>>('/session/passkeys/step-up-options', {});
  await post<void>('/session/passkeys/step-up', { credential: await signed(publicKey, {}) });
}

async function signed(asked: Asking, how: Omit<CredentialRequestOptions, 'publicKey'>) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
  return chosen(navigator.credentials.get({ ...how, publicKey }));
}

/** Browsers do not say why there is none: whoever sits there may have closed their dialog, or have no passkey for us. */
async function chosen(asking: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await asking;
    if (credential instanceof PublicKeyCredential) return credential.toJSON();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') throw error;
    if (name === 'InvalidStateError') throw new ApiProblem('passkey-known', 0, 'This device has a passkey already.');
    if (name === '') throw error;
  }
  throw new ApiProblem('passkey-none', 0, 'No passkey was chosen.');
}
