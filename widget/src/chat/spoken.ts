import type { ChatEvent } from '../frames/server';
import { fill, type Language } from '../i18n';
import { plainText } from './markdown';

/** What those who listen hear of an event. */
export function spokenOf(event: ChatEvent, language: Language): string {
  const { texts } = language;
  switch (event.kind) {
    case 'handoff':
    case 'ended':
      return noteOf(event, language);
    case 'agent':
      return `${event.name}: ${plainText(event.text)}`;
    case 'choices':
      return `${texts.bot}: ${plainText(event.text)} ${texts.options}: ${event.options.map((o) => o.label).join(', ')}`;
    default:
      return `${texts.bot}: ${plainText(event.text ?? '')}`;
  }
}

/** The line in the log for an event that nobody said. */
export function noteOf(event: Extract<ChatEvent, { kind: 'handoff' | 'ended' }>, { texts }: Language): string {
  if (event.kind === 'handoff') {
    const text = { waiting: texts.agentWaiting, joined: texts.agentJoined, left: texts.agentLeft }[event.state];
    return fill(text, { name: event.name ?? texts.agent });
  }
  return {
    completed: texts.endedCompleted,
    visitor: texts.endedVisitor,
    silence: texts.endedSilence,
    failed: texts.endedFailed,
  }[event.reason];
}
