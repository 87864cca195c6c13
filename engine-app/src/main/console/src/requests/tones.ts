import type { Tone } from '../ui/states';
import type { Recipient, State } from './model';

const STATES: Record<State, Tone> = {
  RECEIVED: 'plain',
  UNPROVEN: 'plain',
  REVIEW: 'warn',
  SECOND_REVIEW: 'warn',
  ACTING: 'good',
  ANSWERED: 'good',
  REFUSED: 'plain',
  WITHDRAWN: 'plain',
  LAPSED: 'plain',
};
const RECIPIENTS: Record<Recipient['state'], Tone> = {
  WAITING: 'plain',
  TOLD: 'good',
  NOTHING_STORED: 'good',
  FAILED: 'bad',
};

/** What waits for somebody stands out. */
export const toneOf = (state: State): Tone => STATES[state];
export const toneOfRecipient = (state: Recipient['state']): Tone => RECIPIENTS[state];
