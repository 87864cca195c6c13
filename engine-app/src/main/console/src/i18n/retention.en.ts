/** How long conversations stay, and the purge. */
export const retentionEn = {
  title: 'Conversations',
  lead: (longest: number) =>
    `Visitors are promised that what they say is gone after ${longest} days at the latest. You can keep it for a shorter time.`,
  days: 'Days',
  save: 'Save',
  saved: 'Counts from the next run on.',
  wrong: (longest: number) => `Choose 1 to ${longest} days.`,
  next: 'If a run began now',
  nothing: 'Nothing is too old.',
  would: (conversations: number, open: number, events: number, days: number) =>
    `${conversations} conversations (${open} still open) with ${events} events would go, and the keys of ${days} days.`,
  purge: 'Purge now',
  purgeTitle: 'Delete what is too old now?',
  purgeText:
    'Conversations that have reached their age are ended and deleted, and the keys of their days destroyed. Nobody can bring them back.',
  started: 'The purge is running.',
  runs: 'Runs of the purge',
  runsLead: 'Once a day by itself, as a process you can watch.',
  watch: 'Watch the process',
  none: 'It has not run yet.',
  when: 'Began',
  by: 'By',
  itself: 'itself',
  member: 'a member',
  olderThan: 'Older than',
  removed: 'Removed',
  nothingRemoved: 'nothing was too old',
  rows: (conversations: number, rest: number) => `${conversations} conversations, ${rest} further rows`,
  underWay: 'under way',
  certificate: 'Certificate',
  download: 'Download',
};
