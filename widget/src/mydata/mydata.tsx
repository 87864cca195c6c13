import { useEffect, useRef, useState } from 'preact/hooks';
import { useChat } from '../chat/context';
import type { Data } from '../frames/server';
import { hasGpc } from '../gpc';
import { fill, plural } from '../i18n';
import type { MyDataTexts } from '../i18n/mydata-en';
import { type About, Desk, dateOf } from './about';
import { Held } from './held';
import { Purposes } from './purposes';
import { Receipts } from './receipts';
import { Rights } from './rights';

interface Props {
  words: MyDataTexts;
  onClose(): void;
}

/** What the server holds about the visitor, and what they can do about it. */
export function MyData({ words, onClose }: Props) {
  const chat = useChat();
  const [desk] = useState(() => Desk.of(chat));
  const [data, setData] = useState<Data>();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => desk.open(setData), [desk]);
  useEffect(() => back.current?.focus(), []);
  const { language, texts } = chat;
  const about = data && { data, words, language, newTab: texts.newTab };
  return (
    <section class="data" aria-labelledby="sc-data">
      <div class="data-head">
        <button type="button" class="tool" ref={back} aria-label={words.back} title={words.back} onClick={onClose}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M15 5l-7 7 7 7" />
          </svg>
        </button>
        <h3 id="sc-data">{texts.data}</h3>
      </div>
      {/* A region that scrolls has to be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a form's looks and no more meaning */}
      <div class="data-body" tabIndex={0} role="group" aria-labelledby="sc-data">
        {about ? (
          <>
            <Held {...about} desk={desk} />
            <Purposes {...about} desk={desk} />
            <Receipts {...about} />
            <Transcript {...about} />
            <Rights {...about} desk={desk} />
          </>
        ) : (
          <p class="muted" role="status">
            {chat.state === 'refused' ? texts.unavailable : words.loading}
          </p>
        )}
        {hasGpc() && (
          <div class="data-part gpc">
            <h4>{words.gpc}</h4>
            <p>{words.gpcText}</p>
          </div>
        )}
      </div>
    </section>
  );
}

function Transcript({ data, words, language }: About) {
  const { events, until } = data.transcript;
  const date = dateOf(until, language);
  return (
    <div class="data-part">
      <h4>{words.transcript}</h4>
      <p>
        {plural(language, words.events, events)} {date && fill(words.deleted, { date })}
      </p>
    </div>
  );
}
