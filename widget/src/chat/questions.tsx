import type { ChoicesEvent, ConsentEvent, FormEvent } from '../frames/server';
import type { CardTexts } from '../i18n/cards-en';
import { useChat } from './context';
import { cards, Later } from './later';
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
          onClick={() => chat.acts.choose(event, option)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}

export function EndQuestion({ onDone }: { onDone: () => void }) {
  const chat = useChat();
  const end = () => {
    chat.acts.end();
    onDone();
  };
  return (
    <Later load={cards}>
      {(part, words: CardTexts) => <part.EndQuestion texts={words} onKeep={onDone} onEnd={end} />}
    </Later>
  );
}

export function Card({ event, busy }: { event: FormEvent | ConsentEvent; busy: boolean }) {
  const chat = useChat();
  const text = (markdown: string) => <Markdown text={markdown} />;
  return (
    <Later load={cards}>
      {(part, words: CardTexts) =>
        event.kind === 'consent' ? (
          <part.Consent
            event={event}
            busy={busy}
            texts={words}
            newTab={chat.texts.newTab}
            onDecide={(granted) => chat.acts.decide(event, granted)}
            text={text}
          />
        ) : (
          <part.Form
            key={event.seq}
            schema={event.schema}
            values={{ ...event.values, ...chat.submitted.get(event.step) }}
            errors={event.errors ?? {}}
            busy={busy}
            language={chat.language}
            texts={words}
            onSubmit={(values) => chat.acts.submit(event, values)}
            text={text}
          />
        )
      }
    </Later>
  );
}
