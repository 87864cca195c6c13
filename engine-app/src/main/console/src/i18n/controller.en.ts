/** Who answers for the data, and how they are reached. */
export const controllerEn = {
  title: 'Controller',
  help: 'Who answers for your visitors’ data, and how they are reached.',
  lead: 'Under data protection law your organisation is the controller of what visitors say here. What you write stands in what we send you and show to whoever may ask.',
  readOnly: 'You can look at this; owners and privacy officers can change it.',
  name: 'Name of the organisation',
  address: 'Postal address',
  contactEmail: 'E-mail address for data protection',
  contactEmailHelp: 'A mailbox that somebody reads. Letters of the platform about your data go there.',
  representative: 'Representative in the European Union',
  representativeHelp: 'Only for whoever is not established there (GDPR Art. 27). It stands in your privacy record.',
  dataProtectionOfficer: 'Data protection officer',
  dataProtectionOfficerHelp: 'Who it is, or how they are reached. Leave it empty if you have none.',
  supervisoryAuthority: 'Supervisory authority',
  supervisoryAuthorityHelp: 'To whom your visitors may complain.',
  timeZone: 'Time zone',
  timeZoneHelp: 'In which your deadlines are counted.',
};
