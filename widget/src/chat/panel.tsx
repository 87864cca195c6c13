import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MyDataTexts } from '../i18n/mydata-en';
import { Composer } from './composer';
import { useChat } from './context';
import { trapTab, useModal } from './focus';
import { BotIcon, CloseIcon, EndIcon, ShieldIcon } from './icons';
import { Later, mydata } from './later';
import { Log } from './log';
import { EndQuestion } from './questions';

export function Panel() {
  const chat = useChat();
  const { texts, language } = chat;
  const modal = useModal();
  const panel = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  const [data, setData] = useState(false);
  const closeData = () => {
    setData(false);
    panel.current?.querySelector<HTMLElement>('.tool:nth-last-child(2)')?.focus();
  };

  const held = useRef<Element | null>(null);

  useEffect(() => (fieldOf(panel.current) ?? panel.current)?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const { current } = held;
    if (!current || current.isConnected) return;
    // What had the focus is gone: the visitor must not be thrown out onto the page.
    const heir = current.matches('.field > *') ? fieldOf(panel.current) : undefined;
    (heir ?? panel.current)?.focus({ preventScroll: true });
  });

  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      if (asking) setAsking(false);
      else if (data) closeData();
      else chat.hide();
    } else if (modal && event.key === 'Tab' && panel.current) {
      trapTab(event, panel.current);
    }
  };
  return (
    <div
      class="panel"
      part="panel"
      id="sc-panel"
      role="dialog"
      aria-modal={modal}
      aria-labelledby="sc-title"
      lang={language.code}
      dir={language.dir}
      tabIndex={-1}
      ref={panel}
      onKeyDown={keyed}
      onFocusIn={(event) => {
        held.current = event.target as Element;
      }}
      onFocusOut={({ target }) =>
        // Later, because an element that is being removed is still there when it loses the focus.
        setTimeout(() => {
          if (held.current === target && held.current?.isConnected) held.current = null;
        })
      }
    >
      <Header onEnd={() => setAsking(true)} onData={() => setData(true)} />
      {data && (
        <Later load={mydata}>{(part, words: MyDataTexts) => <part.MyData words={words} onClose={closeData} />}</Later>
      )}
      {asking && <EndQuestion onDone={() => setAsking(false)} />}
      <Banner />
      <Log />
      {chat.welcome?.demo && <p class="demo">{texts.demo}</p>}
      <Foot />
    </div>
  );
}

const fieldOf = (panel: Element | null) => panel?.querySelector<HTMLElement>('.field > textarea, .field > input');

function Header({ onEnd, onData }: { onEnd: () => void; onData: () => void }) {
  const chat = useChat();
  const { texts, transcript } = chat;
  const running = chat.state === 'open' && !chat.ended && transcript.events.length > 0;
  return (
    // No header element: it would be a second banner beside that of the page.
    <div class="header" part="header">
      <span class="mark" aria-hidden="true">
        {transcript.agent ? transcript.agent.slice(0, 1) : <BotIcon />}
      </span>
      <div class="titles">
        <h2 id="sc-title">{chat.title}</h2>
        <p class={`state ${chat.state}`}>{stateOf(chat.state, chat.ended !== undefined, texts, transcript.agent)}</p>
      </div>
      {/* Comes and goes, so it stands first: the others must not move under a pointer. */}
      {running && (
        <Tool label={texts.end} onClick={onEnd}>
          <EndIcon />
        </Tool>
      )}
      <Tool label={texts.data} onClick={onData}>
        <ShieldIcon />
      </Tool>
      <Tool label={texts.close} onClick={() => chat.hide()}>
        <CloseIcon />
      </Tool>
    </div>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}

function stateOf(
  status: string,
  ended: boolean,
  texts: ReturnType<typeof useChat>['texts'],
  agent: string | undefined,
) {
  if (agent) return agent;
  if (status === 'open') return texts.online;
  if (status === 'connecting' || (status === 'idle' && !ended)) return texts.connecting;
  return '';
}

/** What is wrong with the connection, once it is worth a word. */
function Banner() {
  const { online, state, texts, welcome, ended } = useChat();
  if (ended) return null;
  const text = !online ? texts.offline : state === 'waiting' && welcome ? texts.reconnecting : '';
  return (
    <div class="banner" role="status" data-on={text !== ''}>
      {text}
    </div>
  );
}

function Foot() {
  const chat = useChat();
  const { texts } = chat;
  if (chat.state === 'refused') {
    return (
      <div class="foot" role="alert">
        <p>{texts.unavailable}</p>
        <button type="button" class="primary" onClick={() => chat.again()}>
          {texts.tryAgain}
        </button>
      </div>
    );
  }
  if (chat.ended) {
    return (
      <div class="foot">
        <button type="button" class="primary" onClick={() => chat.restart()}>
          {texts.restart}
        </button>
      </div>
    );
  }
  return <Composer />;
}
