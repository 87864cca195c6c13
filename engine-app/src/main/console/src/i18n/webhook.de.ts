import type { webhookEn } from './webhook.en';

export const webhookDe: typeof webhookEn = {
  title: 'Webhook',
  help: 'Sagt einem Server von Ihnen, was hier geschieht.',
  lead: 'Ihr eigener Server erfährt, wenn hier etwas geschieht: jeder neue Prüfpunkt des Prüfprotokolls, damit Sie ihn dort aufbewahren, wo ihn hier niemand erreicht, und wessen Daten auf Antrag zu löschen oder zu ändern sind. Nichts, was ein Besucher gesagt hat, wird gesendet.',
  address: 'Adresse',
  addressHelp: 'https, im öffentlichen Internet. Was nicht ankommt, wird drei Tage lang wieder versucht.',
  set: 'Einrichten',
  change: 'Einrichten und Geheimnis erneuern',
  secret: 'Geheimnis für die Signatur',
  secretNote:
    'Wird nur dieses eine Mal gezeigt. Ihr Server prüft damit die Signatur nach der Spezifikation Standard Webhooks: Bibliotheken dafür nehmen das Geheimnis, wie es ist.',
  state: 'Wie es läuft',
  none: 'Es ist nichts eingerichtet.',
  since: 'Eingerichtet',
  waiting: 'Noch nicht angekommen',
  last: 'Letzter Versuch',
  never: 'noch keiner',
  outcomes: {
    TAKEN: 'Ihr Server hat es angenommen.',
    DECLINED: 'Ihr Server hat etwas anderes als 2xx geantwortet.',
    UNREACHABLE: 'Niemand hat rechtzeitig geantwortet.',
    NOT_ALLOWED: 'Der Name führt nicht ins öffentliche Internet: Es wurde nichts gesendet.',
  },
  status: (code) => `Antwort ${code}`,
  test: 'Probe senden',
  testHelp: 'Sendet ein Ereignis vom Typ webhook.test und versucht sofort, was wartet.',
  tested: 'Die Probe ist unterwegs.',
  remove: 'Entfernen',
  removeTitle: 'Diesem Server nichts mehr sagen?',
  removeText: 'Was noch nicht angekommen ist, wird aufgegeben. Das Geheimnis ist weg.',
  removed: 'Entfernt.',
};
