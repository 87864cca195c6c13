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

let loaded: typeof import('../cards') | undefined;

/** Forms and consent cards are seldom the first thing said, so their code comes when they do. */
export function LazyCard({ event, busy }: { event: FormEvent | ConsentEvent; busy: boolean }) {
  const chat = useChat();
  const [cards, setCards] = useState(loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (cards) return;
    import('../cards').then(
      (module) => {
        module.dress(chat.root);
        loaded = module;
        setCards(module);
      },
      () => setFailed(true),
    );
  }, [cards, chat]);
  if (failed) return <p class="muted">{chat.texts.refused}</p>;
  if (!cards) return <p class="muted">{chat.texts.connecting}</p>;
  const text = (markdown: string) => <Markdown text={markdown} />;
  if (event.kind === 'consent') {
    return (
      <cards.Consent
        event={event}
        busy={busy}
        texts={chat.texts}
        onDecide={(granted) => chat.decide(event, granted)}
        text={text}
      />
    );
  }
  return (
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
  );
}
