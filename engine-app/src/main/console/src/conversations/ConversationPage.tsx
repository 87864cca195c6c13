import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { useText } from '../i18n';
import { LazyProcessDiagram } from '../insight/LazyProcessDiagram';
import type { ChatEvent, Opened } from '../insight/model';
import { elementNames } from '../insight/path';
import { conversationQuery } from '../insight/queries';
import { useClock } from '../time';
import { Card, Page } from '../ui/Page';
import { Asked, Notice, Tag, type Tone } from '../ui/states';
import { Transcript } from './Transcript';
import { Why } from './Why';

/** What was said, beside the way it took. */
export function ConversationPage() {
  const { insight: text, common } = useText();
  const { id = '' } = useParams();
  const query = useQuery(conversationQuery(id));
  const clock = useClock();
  const about = query.data;
  return (
    <Page
      title={about?.flowName ?? text.conversation}
      lead={about && `${common.version(about.version)} · ${clock.moment(about.startedAt)} · ${about.locale}`}
      up={{ to: '/conversations', label: text.conversations }}
    >
      <Asked query={query} rows={12}>
        {(conversation) => <Conversation conversation={conversation} />}
      </Asked>
    </Page>
  );
}

function Conversation({ conversation }: { conversation: Opened }) {
  const { insight: text } = useText();
  const clock = useClock();
  const called = useMemo(() => elementNames(conversation.bpmn), [conversation.bpmn]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [asked, setAsked] = useState<ChatEvent | null>(null);
  const look = useMemo(() => {
    const event = conversation.events.find(({ seq }) => seq === chosen);
    return event ? { at: event.element ?? null } : null;
  }, [conversation, chosen]);
  return (
    <div className="stack">
      <div className="state-line">
        <Tag tone={conversation.status === 'open' ? 'good' : 'plain'}>{text.statuses[conversation.status]}</Tag>
        {Object.entries(conversation.consent).map(([purpose, state]) => (
          <Tag key={purpose} tone={toneOf(state)}>
            {text.consent}: {purpose}, {text.states[state] ?? state}
          </Tag>
        ))}
        <span className="soft small">{text.seen}</span>
      </div>
      {conversation.incidents.map(({ element, at }) => (
        <Notice key={element + at} tone="bad">
          {text.failed(called(element), clock.ago(at))}
        </Notice>
      ))}
      <div className="beside">
        <Card title={text.transcript}>
          {conversation.events.length > 0 ? (
            <Transcript events={conversation.events} chosen={chosen} onChoose={setChosen} onAsk={setAsked} />
          ) : (
            <p className="soft">{text.transcriptGone}</p>
          )}
        </Card>
        <div className="stays">
          <Card title={text.path} lead={text.pathLead}>
            <Path conversation={conversation} look={look} />
          </Card>
        </div>
      </div>
      <Why conversation={conversation.id} event={asked} called={called} onClose={() => setAsked(null)} />
    </div>
  );
}

function toneOf(state: string): Tone {
  if (state === 'GIVEN') return 'good';
  return state === 'ASKED' ? 'plain' : 'warn';
}

function Path({ conversation, look }: { conversation: Opened; look: { at: string | null } | null }) {
  const { insight: text } = useText();
  const { path, waitingAt, incidents } = conversation;
  const paint = useMemo(
    () =>
      new Map<string, string>([
        ...path.map(({ element }) => [element, 'passed'] as const),
        ...waitingAt.map((element) => [element, 'here'] as const),
        ...incidents.map(({ element }) => [element, 'failed'] as const),
      ]),
    [path, waitingAt, incidents],
  );
  const badges = useMemo(() => {
    const times = new Map<string, number>();
    for (const { element } of path) times.set(element, (times.get(element) ?? 0) + 1);
    return [...times]
      .filter(([, n]) => n > 1)
      .map(([element, n]) => ({ element, text: `${n} ×`, tone: 'number' as const }));
  }, [path]);
  return (
    <>
      <LazyProcessDiagram
        xml={conversation.bpmn}
        name={conversation.flowName}
        paint={paint}
        badges={badges}
        path={path}
        look={look}
      />
      <ul className="legend">
        <li className="passed">{text.legendPassed}</li>
        {waitingAt.length > 0 && <li className="here">{text.legendNow}</li>}
        {incidents.length > 0 && <li className="failed">{text.legendFailed}</li>}
      </ul>
    </>
  );
}
