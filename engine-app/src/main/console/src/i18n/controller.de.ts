import type { controllerEn } from './controller.en';

export const controllerDe: typeof controllerEn = {
  title: 'Verantwortlicher',
  help: 'Wer für die Daten Ihrer Besucher verantwortlich ist und wie man ihn erreicht.',
  lead: 'Im Sinne des Datenschutzrechts ist Ihre Organisation verantwortlich für das, was Besucher hier sagen. Was Sie hier schreiben, steht in dem, was wir Ihnen schicken und denen zeigen, die fragen dürfen.',
  readOnly: 'Sie können das ansehen; ändern können es Inhaber und Datenschutzbeauftragte.',
  name: 'Name der Organisation',
  address: 'Postanschrift',
  contactEmail: 'E-Mail-Adresse für Datenschutz',
  contactEmailHelp: 'Ein Postfach, das jemand liest. Dorthin gehen Briefe der Plattform, die Ihre Daten betreffen.',
  representative: 'Vertreter in der Europäischen Union',
  representativeHelp: 'Nur für den, der dort keine Niederlassung hat (DSGVO Art. 27). Er steht in Ihrem Verzeichnis.',
  dataProtectionOfficer: 'Datenschutzbeauftragter',
  dataProtectionOfficerHelp: 'Wer es ist oder wie man ihn erreicht. Leer, wenn Sie keinen haben.',
  supervisoryAuthority: 'Aufsichtsbehörde',
  supervisoryAuthorityHelp: 'Bei wem sich Ihre Besucher beschweren können.',
  timeZone: 'Zeitzone',
  timeZoneHelp: 'In der Ihre Fristen gezählt werden.',
};
