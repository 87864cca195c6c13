import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChoicesEvent, ConsentEvent, FormEvent } from '../frames/server';
import { useChat } from './context';
import { Markdown } from './markdown-view';

export function Choices({ event, busy }: { event: ChoicesEvent; busy: boolean }) {
  const chat = useChat();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a form's looks and no more meaning
    <div class="choices" role="group" aria-label={chat.texts.options}>
      {event.options.map((option) => (
        <button
          key={option.id}
          type="button"
          class="choice"
          aria-disabled={busy}
          onClick={() => chat.choose(event, option)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

type Cards = typeof import('../cards');
let loaded: Cards | undefined;

/** Forms and the like are seldom the first thing needed, so their code comes when they are. */
function Lazy({ children }: { children: (cards: Cards) => ComponentChildren }) {
  const { root, texts } = useChat();
  const [cards, setCards] = useState(loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (cards) return;
    import('../cards').then(
      (module) => {
        module.dress(root);
        loaded = module;
        setCards(module);
      },
      () => setFailed(true),
    );
  }, [cards, root]);
  if (cards) return <>{children(cards)}</>;
  return <p class="muted">{failed ? texts.refused : texts.connecting}</p>;
}

export function EndQuestion({ onDone }: { onDone: () => void }) {
  const chat = useChat();
  const end = () => {
    chat.end();
    onDone();
  };
  return <Lazy>{(cards) => <cards.EndQuestion texts={chat.texts} onKeep={onDone} onEnd={end} />}</Lazy>;
}

export function Card({ event, busy }: { event: FormEvent | ConsentEvent; busy: boolean }) {
  const chat = useChat();
  const text = (markdown: string) => <Markdown text={markdown} />;
  return (
    <Lazy>
      {(cards) =>
        event.kind === 'consent' ? (
          <cards.Consent
            event={event}
            busy={busy}
            texts={chat.texts}
            onDecide={(granted) => chat.decide(event, granted)}
            text={text}
          />
        ) : (
          <cards.Form
            key={event.seq}
            schema={event.schema}
            values={{ ...event.values, ...chat.submitted.get(event.step) }}
            errors={event.errors ?? {}}
            busy={busy}
            language={chat.language}
            onSubmit={(values) => chat.submit(event, values)}
            text={text}
          />
        )
      }
    </Lazy>
  );
}
