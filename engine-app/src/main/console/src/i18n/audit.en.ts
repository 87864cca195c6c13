import type { AuditAction, Fault } from '../audit/model';

const actions: Record<AuditAction, string> = {
  CONVERSATION_VIEWED: 'Opened a conversation',
  EVENT_EXPLAINED: 'Asked why something was said',
  INCIDENT_RETRIED: 'Tried a failed step again',
  AUDIT_LOG_EXPORTED: 'Exported the audit log',
};

const faults: Record<Fault, string> = {
  UNREADABLE: 'this is no entry of a log',
  OTHER_LOG: 'it belongs to another log',
  OUT_OF_ORDER: 'an entry stands where another one belongs',
  MISSING: 'entries were left out',
  CHANGED: 'what stands there is not what was written',
  REPLACED: 'history was rewritten after a checkpoint was signed',
  CUT_OFF: 'a checkpoint was signed over more entries than there are',
  FORKED: 'two signed checkpoints of one size differ',
  FORGED_CHECKPOINT: 'a checkpoint was not signed with the key of this log',
};

/** The audit log and its proofs. */
export const auditEn = {
  title: 'Audit log',
  lead: 'Who of your people looked at what, or did what. Entries can only be added; each can be proved, also without us.',
  verify: 'Verify now',
  takeAway: 'Take away',
  exportLog: 'The whole log (JSON lines)',
  exportCheckpoints: 'Signed checkpoints',
  exportKey: 'Public key',
  sound: (entries: number, proven: number, checkpoints: number) =>
    `All ${entries} entries are as they were written; ${proven} of them stand under ${checkpoints} signed checkpoints.`,
  unproven: (entries: number) =>
    `The ${entries} entries follow one another. No checkpoint has been signed yet: the first one follows within a minute.`,
  bent: (what: string, from: number, to: number) =>
    `The log was bent: ${what} (${from === to ? `entry ${from}` : `entries ${from} to ${to}`}).`,
  filters: 'Filters',
  action: 'What was done',
  allActions: 'Everything',
  from: 'From',
  to: 'To',
  onlyActor: 'One member only',
  onlyConversation: 'One conversation only',
  drop: 'Show all again',
  emptyTitle: 'Nothing is written down yet',
  emptyText: 'As soon as somebody opens a conversation or changes something, it stands here.',
  noneTitle: 'No entry fits',
  noneText: 'Change the filters, or clear them.',
  clear: 'Clear filters',
  more: 'Show older entries',
  number: 'No.',
  when: 'When',
  who: 'Who',
  what: 'What',
  about: 'About',
  gone: 'a former member',
  system: 'the platform',
  tag: (tag: string) => `visitor ${tag}`,
  prove: 'Proof',
  proofTitle: (seq: number) => `Entry ${seq}`,
  proofHolds: (steps: number, size: number) =>
    `Your browser has checked it: ${steps} hashes lead from this entry to the signed checkpoint over ${size} entries.`,
  proofFails: 'This proof does not hold: the entry is not under the checkpoint.',
  entry: 'The entry',
  entryHelp: 'In its one canonical spelling (RFC 8785), over which it is hashed.',
  checkpoint: 'The checkpoint',
  checkpointHelp: 'Number of entries, root of the tree, signature (Ed25519). Keep it somewhere else: it proves later what was here.',
  copyProof: 'Copy the proof',
  actions,
  faults,
};
