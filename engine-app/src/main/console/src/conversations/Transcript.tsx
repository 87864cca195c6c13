import { Fragment } from 'react';
import { type Dictionary, useText } from '../i18n';
import type { ChatEvent } from '../insight/model';
import { useClock } from '../time';
import { Said, Words } from './Words';

interface Props {
  events: ChatEvent[];
  chosen: number | null;
  onChoose: (seq: number) => void;
  onAsk: (event: ChatEvent) => void;
}

/** Events as they were shown, with placeholders where values were. */
export function Transcript({ events, chosen, onChoose, onAsk }: Props) {
  return (
    <ol className="transcript">
      {events.map((event) => (
        <Event
          key={event.seq}
          event={event}
          chosen={event.seq === chosen}
          onChoose={() => onChoose(event.seq)}
          onAsk={() => onAsk(event)}
        />
      ))}
    </ol>
  );
}

function Event({
  event,
  chosen,
  onChoose,
  onAsk,
}: {
  event: ChatEvent;
  chosen: boolean;
  onChoose: () => void;
  onAsk: () => void;
}) {
  const { insight: text } = useText();
  const clock = useClock();
  const short = summary(event, text);
  return (
    <li className={`event ${sideOf(event)}${chosen ? ' chosen' : ''}`}>
      <p className="by">
        {speaker(event, text)} <time dateTime={event.at}>{clock.moment(event.at)}</time>
      </p>
      <div className="bubble">
        <Body event={event} />
      </div>
      <p className="then">
        {event.element && (
          <button
            type="button"
            className="link small"
            aria-pressed={chosen}
            aria-label={text.show(short)}
            onClick={onChoose}
          >
            {text.showShort}
          </button>
        )}
        <button type="button" className="link small" aria-label={text.whyOf(short)} onClick={onAsk}>
          {text.why}
        </button>
      </p>
    </li>
  );
}

function sideOf({ kind }: ChatEvent): string {
  if (kind === 'visitor') return 'theirs';
  return kind === 'ended' || kind === 'handoff' ? 'between' : 'ours';
}

function speaker({ kind, name }: ChatEvent, text: Dictionary['insight']): string {
  if (kind === 'visitor') return text.visitor;
  return kind === 'agent' ? text.agent(name ?? '') : text.assistant;
}

/** A line that names an event. */
export function summary(event: ChatEvent, text: Dictionary['insight']): string {
  const words =
    event.text ||
    (event.kind === 'ended' && text.ended[event.reason ?? '']) ||
    (event.kind === 'handoff' && text.handoff[event.state ?? '']) ||
    (event.kind === 'form' && text.form) ||
    `#${event.seq}`;
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function Body({ event }: { event: ChatEvent }) {
  const { insight: text } = useText();
  const { kind, options, answer, card, purpose } = event;
  return (
    <>
      {event.text && (kind === 'visitor' ? <Words text={event.text} /> : <Said text={event.text} />)}
      {kind === 'form' && <p className="soft small">{text.form}</p>}
      {card && (
        <p>
          {card.title} <span className="soft small">{card.url}</span>
        </p>
      )}
      {options && (
        <ul className="options" aria-label={text.options}>
          {options.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      )}
      {kind === 'consent' && purpose && <p className="soft small">{text.asksConsent(purpose)}</p>}
      {answer?.option && !event.text && (
        <p>
          {text.chose}: {answer.option}
        </p>
      )}
      {answer?.fields && <Fields fields={answer.fields} />}
      {answer?.purpose && <p>{text.decided(answer.purpose, answer.granted === true)}</p>}
      {kind === 'ended' && <p>{text.ended[event.reason ?? ''] ?? event.reason}</p>}
      {kind === 'handoff' && <p>{text.handoff[event.state ?? ''] ?? event.state}</p>}
    </>
  );
}

function Fields({ fields }: { fields: { label: string; value: string }[] }) {
  return (
    <dl className="fields">
      {fields.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            <Words text={value} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
