import type { retentionEn } from './retention.en';

export const retentionDe: typeof retentionEn = {
  title: 'Gespräche',
  lead: (longest) =>
    `Besuchern ist zugesagt, dass nach spätestens ${longest} Tagen gelöscht ist, was sie gesagt haben. Sie können es kürzer aufbewahren.`,
  days: 'Tage',
  save: 'Speichern',
  saved: 'Gilt ab dem nächsten Lauf.',
  wrong: (longest) => `Wählen Sie 1 bis ${longest} Tage.`,
  next: 'Wenn jetzt ein Lauf begänne',
  nothing: 'Nichts ist zu alt.',
  would: (conversations, open, events, days) =>
    `${conversations} Gespräche (${open} noch offen) mit ${events} Ereignissen würden gelöscht und die Schlüssel von ${days} Tagen vernichtet.`,
  purge: 'Jetzt löschen',
  purgeTitle: 'Jetzt löschen, was zu alt ist?',
  purgeText:
    'Gespräche, die ihr Alter erreicht haben, werden beendet und gelöscht, die Schlüssel ihrer Tage vernichtet. Niemand kann sie zurückholen.',
  started: 'Die Löschung läuft.',
  runs: 'Löschläufe',
  runsLead: 'Einmal am Tag von selbst, als Prozess, dem Sie zusehen können.',
  watch: 'Dem Prozess zusehen',
  none: 'Es gab noch keinen Lauf.',
  when: 'Begonnen',
  by: 'Durch',
  itself: 'von selbst',
  member: 'ein Mitglied',
  olderThan: 'Älter als',
  removed: 'Gelöscht',
  nothingRemoved: 'nichts war zu alt',
  rows: (conversations, rest) => `${conversations} Gespräche, ${rest} weitere Zeilen`,
  underWay: 'läuft',
  certificate: 'Nachweis',
  download: 'Herunterladen',
};
