import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer, Card, Image } from '../frames/server';
import { useChat } from './context';
import { CheckIcon } from './icons';
import { cards, Later } from './later';
import { Markdown } from './markdown-view';

export type Side = 'bot' | 'visitor' | 'agent';

interface Props {
  side: Side;
  name: string;
  at?: string | undefined;
  first: boolean;
  last: boolean;
  state?: 'pending' | 'failed' | 'streaming' | undefined;
  children: ComponentChildren;
  below?: ComponentChildren;
}

/** One turn of speech. Who speaks is in the text for those who listen, in the shape for those who look. */
export function Message({ side, name, at, first, last, state, children, below }: Props) {
  const [timed, setTimed] = useState(false);
  const { language, welcome } = useChat();
  const lang = side !== 'visitor' && welcome?.locale !== language.code ? welcome?.locale : undefined;
  return (
    <li class={`m ${side}${first ? ' first' : ''}${last ? ' last' : ''}${timed ? ' timed' : ''} ${state ?? ''}`}>
      <span class={side === 'agent' && first ? 'who' : 'sr'}>{name}</span>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the time is in the text for those without a pointer */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div class="bubble" part="message" lang={lang} onClick={() => setTimed(!timed)}>
        {children}
      </div>
      {at && <Time at={at} />}
      {below}
    </li>
  );
}

function Time({ at }: { at: string }) {
  const { language } = useChat();
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  return <time dateTime={at}>{date.toLocaleString(language.locale, { dateStyle: 'medium', timeStyle: 'short' })}</time>;
}

export function Said({ text, image, card }: { text: string; image?: Image | undefined; card?: Card | undefined }) {
  const { texts } = useChat();
  return (
    <>
      {text && <Markdown text={text} />}
      {(image || card) && (
        <Later load={cards}>
          {(part) => (
            <>
              {image && <part.Picture {...image} />}
              {card && <part.CardLink {...card} newTab={texts.newTab} />}
            </>
          )}
        </Later>
      )}
    </>
  );
}

export function Answered({ text, answer }: { text: string; answer: Answer | undefined }) {
  if (answer && 'fields' in answer) {
    return (
      <dl>
        {answer.fields.map(({ label, value }, i) => (
          <div key={i}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <p dir="auto">
      {answer && 'granted' in answer && answer.granted && <CheckIcon />}
      {text}
    </p>
  );
}
