export interface Texts {
  title: string;
  open: string;
  close: string;
  unread: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  placeholder: string;
  message: string;
  send: string;
  stop: string;
  log: string;
  you: string;
  bot: string;
  typing: string;
  connecting: string;
  reconnecting: string;
  offline: string;
  online: string;
  demo: string;
  notSent: string;
  retry: string;
  refused: string;
  stale: string;
  unavailable: string;
  tryAgain: string;
  latest: string;
  newTab: string;
  options: string;
  agentWaiting: string;
  agentJoined: string;
  agentLeft: string;
  agent: string;
  endedCompleted: string;
  endedVisitor: string;
  endedSilence: string;
  endedFailed: string;
  restart: string;
  data: string;
  end: string;
}

export const texts: Texts = {
  title: 'Chat',
  open: 'Open chat',
  close: 'Close chat',
  unread: { one: '{n} unread message', other: '{n} unread messages' },
  placeholder: 'Write a message…',
  message: 'Your message',
  send: 'Send',
  stop: 'Stop the answer',
  log: 'Conversation',
  you: 'You',
  bot: 'Assistant',
  typing: 'is typing…',
  connecting: 'Connecting…',
  reconnecting: 'Connection lost. Reconnecting…',
  offline: 'You are offline. What you write is sent when you are back.',
  online: 'Connected',
  demo: 'Demo: answers come from a demo model',
  notSent: 'Not sent',
  retry: 'Send again',
  refused: 'This could not be taken. Please try again.',
  stale: 'This question is no longer open.',
  unavailable: 'The chat is not available right now.',
  tryAgain: 'Try again',
  latest: 'Newest messages',
  newTab: '(opens in a new tab)',
  options: 'Answers to choose from',
  agentWaiting: 'Someone will join you shortly.',
  agentJoined: '{name} has joined the chat.',
  agentLeft: '{name} has left the chat.',
  agent: 'A colleague',
  endedCompleted: 'This chat has ended. Thank you!',
  endedVisitor: 'You ended this chat.',
  endedSilence: 'This chat ended because nothing was written for a while.',
  endedFailed: 'This chat ended because something went wrong on our side.',
  restart: 'Start a new chat',
  data: 'Your data',
  end: 'End chat',
};
