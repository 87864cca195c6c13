import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatEvent } from '../frames/server';
import { useChat } from './context';
import { DownIcon } from './icons';
import { unfinished } from './markdown';
import { Answered, Message, Said, type Side } from './message';
import { Card, Choices } from './questions';
import { noteOf } from './spoken';
import type { Sent } from './transcript';

const NEAR_PX = 80;

type Row =
  | { type: 'event'; event: ChatEvent; side: Side | 'note' }
  | { type: 'sent'; sent: Sent; side: 'visitor' }
  | { type: 'stream'; turn: string; text: string; side: 'bot' };

export function Log() {
  const chat = useChat();
  const { transcript, texts } = chat;
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const rows: Row[] = [
    ...transcript.events.map((event): Row => ({ type: 'event', event, side: sideOf(event) })),
    ...[...transcript.sent.values()].filter(hasFace).map((sent): Row => ({ type: 'sent', sent, side: 'visitor' })),
    ...[...transcript.streams].map(([turn, text]): Row => ({ type: 'stream', turn, text, side: 'bot' })),
  ];
  const toEnd = () => {
    const { current } = box;
    if (current) current.scrollTop = endOf(current);
  };

  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  });
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const observer = new ResizeObserver(() => atEnd.current && toEnd());
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);

  const scrolled = () => {
    const { current } = box;
    if (!current) return;
    atEnd.current = current.scrollTop > endOf(current) - NEAR_PX;
    setAway(!atEnd.current);
  };

  return (
    <div class="logbox">
      {/* A region that scrolls has to be reachable by keyboard. */}
      <div
        class="log"
        part="log"
        role="log"
        aria-live="off"
        aria-label={texts.log}
        tabIndex={0}
        ref={box}
        onScroll={scrolled}
      >
        <Intro />
        <ol>
          {rows.map((row, i) => {
            const first = rows[i - 1]?.side !== row.side;
            const last = rows[i + 1]?.side !== row.side;
            return <RowView key={keyOf(row)} row={row} first={first} last={last} />;
          })}
        </ol>
        {chat.typing && !transcript.streams.size && <Typing />}
      </div>
      {away && (
        <button type="button" class="latest" onClick={toEnd}>
          <DownIcon />
          {texts.latest}
        </button>
      )}
    </div>
  );
}

/** Where the newest is in view: at the bottom, but not past the beginning of what was said last. */
function endOf(box: HTMLElement): number {
  const newest = box.querySelector<HTMLElement>('ol > li:last-child');
  return Math.min(box.scrollHeight - box.clientHeight, newest ? newest.offsetTop - NEAR_PX / 4 : Infinity);
}

function Intro() {
  const { welcome, transcript, state } = useChat();
  if (!welcome) {
    return transcript.sent.size || state === 'refused' ? null : (
      <div class="skeleton" aria-hidden="true">
        <i />
        <i />
      </div>
    );
  }
  const { greeting } = welcome.texts;
  return greeting ? <p class="intro">{greeting}</p> : null;
}

function Typing() {
  const { texts, transcript } = useChat();
  return (
    <div class="m bot first last">
      <div class="bubble dots" role="img" aria-label={`${transcript.agent ?? texts.bot} ${texts.typing}`}>
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

function RowView({ row, first, last }: { row: Row; first: boolean; last: boolean }) {
  const { texts } = useChat();
  if (row.type === 'sent') return <SentView sent={row.sent} first={first} last={last} />;
  if (row.type === 'stream') {
    return (
      <Message side="bot" name={texts.bot} first={first} last={last} state="streaming">
        <Said text={unfinished(row.text)} />
      </Message>
    );
  }
  return <EventView event={row.event} first={first} last={last} />;
}

function EventView({ event, first, last }: { event: ChatEvent; first: boolean; last: boolean }) {
  const chat = useChat();
  const { texts, transcript } = chat;
  const about = { at: event.at, first, last };
  switch (event.kind) {
    case 'handoff':
    case 'ended':
      return <li class="note">{noteOf(event, chat.language)}</li>;
    case 'visitor':
      return (
        <Message side="visitor" name={texts.you} {...about}>
          <Answered text={event.text} answer={event.answer} />
        </Message>
      );
    case 'agent':
      return (
        <Message side="agent" name={event.name} {...about}>
          <Said text={event.text} />
        </Message>
      );
    case 'say':
      return (
        <Message side="bot" name={texts.bot} {...about}>
          <Said {...event} />
        </Message>
      );
    case 'ask':
      return (
        <Message side="bot" name={texts.bot} {...about}>
          <Said text={event.text} />
        </Message>
      );
  }
  const open = transcript.isOpen(event);
  const busy = transcript.isAnswered(event);
  const below =
    open &&
    (event.kind === 'choices' ? (
      <Choices event={event} busy={busy} />
    ) : (
      <div class="panelet">
        <Card event={event} busy={busy} />
      </div>
    ));
  if (!event.text) return below ? <li class="m bot bare">{below}</li> : null;
  return (
    <Message side="bot" name={texts.bot} {...about} below={below}>
      <Said text={event.text} />
    </Message>
  );
}

function SentView({ sent, first, last }: { sent: Sent; first: boolean; last: boolean }) {
  const chat = useChat();
  const { texts } = chat;
  const below = sent.failed ? (
    <p class="failure">
      {sent.failed === 'stale' ? texts.stale : texts.notSent}
      {sent.failed !== 'stale' && sent.failed !== 'ended' && (
        <button type="button" class="linkish" onClick={() => chat.acts.retry(sent)}>
          {texts.retry}
        </button>
      )}
    </p>
  ) : undefined;
  return (
    <Message
      side="visitor"
      name={texts.you}
      first={first}
      last={last}
      state={sent.failed ? 'failed' : 'pending'}
      below={below}
    >
      <p dir="auto">{sent.text}</p>
    </Message>
  );
}

const hasFace = (sent: Sent): boolean => sent.text !== '' || sent.failed !== undefined;

function sideOf(event: ChatEvent): Side | 'note' {
  if (event.kind === 'visitor' || event.kind === 'agent') return event.kind;
  return event.kind === 'handoff' || event.kind === 'ended' ? 'note' : 'bot';
}

/** The reply that was streamed and the event that makes it final are one row, so nothing flickers or is read twice. */
function keyOf(row: Row): string {
  if (row.type === 'sent') return `v${row.sent.frame.id}`;
  if (row.type === 'stream') return `t${row.turn}`;
  const { event } = row;
  if (event.kind === 'visitor') return `v${event.id}`;
  return event.kind === 'say' && event.turn ? `t${event.turn}` : `e${event.seq}`;
}
