import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Composer } from './composer';
import { useChat } from './context';
import { trapTab, useModal } from './focus';
import { BotIcon, CloseIcon, EndIcon } from './icons';
import { Log } from './log';
import { EndQuestion } from './questions';

export function Panel() {
  const chat = useChat();
  const { texts, language } = chat;
  const modal = useModal();
  const panel = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);

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
      <Header onEnd={() => setAsking(true)} />
      {asking && <EndQuestion onDone={() => setAsking(false)} />}
      <Banner />
      <Log />
      <Foot />
      {chat.welcome?.demo && <p class="demo">{texts.demo}</p>}
    </div>
  );
}

const fieldOf = (panel: Element | null) => panel?.querySelector<HTMLElement>('.field > textarea, .field > input');

function Header({ onEnd }: { onEnd: () => void }) {
  const chat = useChat();
  const { texts, transcript } = chat;
  const running = chat.status === 'open' && !chat.ended && transcript.events.length > 0;
  return (
    // No header element: it would be a second banner beside that of the page.
    <div class="header" part="header">
      <span class="mark" aria-hidden="true">
        {transcript.agent ? transcript.agent.slice(0, 1) : <BotIcon />}
      </span>
      <div class="titles">
        <h2 id="sc-title">{chat.title}</h2>
        <p class={`state ${chat.status}`}>{stateOf(chat.status, chat.ended !== undefined, texts, transcript.agent)}</p>
      </div>
      {running && (
        <button type="button" class="tool" aria-label={texts.end} title={texts.end} onClick={onEnd}>
          <EndIcon />
        </button>
      )}
      <button type="button" class="tool" aria-label={texts.close} title={texts.close} onClick={() => chat.hide()}>
        <CloseIcon />
      </button>
    </div>
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
  const { online, status, texts, welcome, ended } = useChat();
  if (ended) return null;
  const text = !online ? texts.offline : status === 'waiting' && welcome ? texts.reconnecting : '';
  return (
    <div class="banner" role="status" data-on={text !== ''}>
      {text}
    </div>
  );
}

function Foot() {
  const chat = useChat();
  const { texts } = chat;
  if (chat.status === 'refused') {
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
