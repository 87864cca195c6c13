import type { AuditAction, Fault } from '../audit/model';
import type { auditEn } from './audit.en';

const actions: Record<AuditAction, string> = {
  CONVERSATION_VIEWED: 'Unterhaltung geöffnet',
  EVENT_EXPLAINED: 'Begründung einer Antwort angesehen',
  INCIDENT_RETRIED: 'Fehlgeschlagenen Schritt wiederholt',
  AUDIT_LOG_EXPORTED: 'Protokoll exportiert',
};

const faults: Record<Fault, string> = {
  UNREADABLE: 'das ist kein Eintrag eines Protokolls',
  OTHER_LOG: 'der Eintrag gehört zu einem anderen Protokoll',
  OUT_OF_ORDER: 'ein Eintrag steht an der Stelle eines anderen',
  MISSING: 'Einträge wurden ausgelassen',
  CHANGED: 'dort steht nicht, was geschrieben wurde',
  REPLACED: 'nach einem signierten Prüfpunkt wurde die Geschichte umgeschrieben',
  CUT_OFF: 'ein Prüfpunkt wurde über mehr Einträge signiert, als vorhanden sind',
  FORKED: 'zwei signierte Prüfpunkte gleicher Länge widersprechen sich',
  FORGED_CHECKPOINT: 'ein Prüfpunkt ist nicht mit dem Schlüssel dieses Protokolls signiert',
};

export const auditDe: typeof auditEn = {
  title: 'Prüfprotokoll',
  lead: 'Wer von Ihren Leuten was angesehen oder getan hat. Einträge können nur hinzukommen; jeder lässt sich beweisen, auch ohne uns.',
  verify: 'Jetzt prüfen',
  takeAway: 'Mitnehmen',
  exportLog: 'Das ganze Protokoll (JSON-Zeilen)',
  exportCheckpoints: 'Signierte Prüfpunkte',
  exportKey: 'Öffentlicher Schlüssel',
  sound: (entries, proven, checkpoints) =>
    `Alle ${entries} Einträge sind so, wie sie geschrieben wurden; ${proven} davon stehen unter ${checkpoints} signierten Prüfpunkten.`,
  unproven: (entries) =>
    `Die ${entries} Einträge folgen aufeinander. Noch ist kein Prüfpunkt signiert: Der erste folgt innerhalb einer Minute.`,
  bent: (what, from, to) =>
    `Das Protokoll wurde verändert: ${what} (${from === to ? `Eintrag ${from}` : `Einträge ${from} bis ${to}`}).`,
  filters: 'Filter',
  action: 'Was getan wurde',
  allActions: 'Alles',
  from: 'Von',
  to: 'Bis',
  onlyActor: 'Nur ein Mitglied',
  onlyConversation: 'Nur eine Unterhaltung',
  drop: 'Wieder alle zeigen',
  emptyTitle: 'Noch ist nichts festgehalten',
  emptyText: 'Sobald jemand eine Unterhaltung öffnet oder etwas ändert, steht es hier.',
  noneTitle: 'Kein Eintrag passt',
  noneText: 'Ändern Sie die Filter, oder setzen Sie sie zurück.',
  clear: 'Filter zurücksetzen',
  more: 'Ältere Einträge zeigen',
  number: 'Nr.',
  when: 'Wann',
  who: 'Wer',
  what: 'Was',
  about: 'Worüber',
  gone: 'ein früheres Mitglied',
  system: 'die Plattform',
  tag: (tag) => `Besucher ${tag}`,
  prove: 'Beweis',
  proofTitle: (seq) => `Eintrag ${seq}`,
  proofHolds: (steps, size) =>
    `Ihr Browser hat es nachgerechnet: ${steps} Hashes führen von diesem Eintrag zum signierten Prüfpunkt über ${size} Einträge.`,
  proofFails: 'Dieser Beweis stimmt nicht: Der Eintrag steht nicht unter dem Prüfpunkt.',
  entry: 'Der Eintrag',
  entryHelp: 'In seiner einen kanonischen Schreibweise (RFC 8785), über die der Hash gebildet wird.',
  checkpoint: 'Der Prüfpunkt',
  checkpointHelp:
    'Zahl der Einträge, Wurzel des Baums, Signatur (Ed25519). Bewahren Sie ihn woanders auf: Er beweist später, was hier stand.',
  copyProof: 'Beweis kopieren',
  actions,
  faults,
};
