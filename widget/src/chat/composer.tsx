import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_TEXT } from '../frames/client';
import type { AskEvent } from '../frames/server';
import { useChat } from './context';
import { SendIcon, StopIcon } from './icons';

const modes = { text: 'text', email: 'email', phone: 'tel', number: 'decimal', date: 'text' } as const;
const purposes = { text: 'off', email: 'email', phone: 'tel', number: 'off', date: 'off' } as const;

export function Composer() {
  const chat = useChat();
  const { texts, transcript } = chat;
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const ask = transcript.newestAsk();
  const type = ask?.input.type ?? 'text';
  const streaming = transcript.streams.size > 0;

  useEffect(() => {
    if (!chat.draft) return;
    setText((typed) => [typed, chat.draft].filter(Boolean).join('\n'));
    chat.draft = '';
  });
  useEffect(() => grow(field.current), [text, type]);

  const send = (event?: Event) => {
    event?.preventDefault();
    const trimmed = text.trim();
    if (!trimmed) return;
    chat.acts.say(trimmed);
    setText('');
    field.current?.focus();
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) send(event);
  };
  const common = {
    ref: field,
    value: text,
    'aria-label': ask ? `${texts.message}: ${ask.text}`.slice(0, 200) : texts.message,
    enterkeyhint: 'send' as const,
    onInput: (event: Event) => {
      setText((event.currentTarget as HTMLTextAreaElement).value);
      chat.acts.typed();
    },
  };
  return (
    <form class="composer" part="composer" onSubmit={send}>
      <div class="field">
        {type === 'date' ? (
          <input {...common} type="date" {...limits(ask)} />
        ) : (
          <textarea
            {...common}
            rows={1}
            maxLength={MAX_TEXT}
            placeholder={texts.placeholder}
            inputmode={modes[type]}
            autocomplete={purposes[type]}
            dir={text ? 'auto' : undefined}
            onKeyDown={keyed}
          />
        )}
        {streaming && !text ? (
          <button type="button" class="round" aria-label={texts.stop} onClick={() => chat.acts.stop()}>
            <StopIcon />
          </button>
        ) : (
          <button type="submit" class="round" aria-label={texts.send} aria-disabled={!text.trim()}>
            <SendIcon />
          </button>
        )}
      </div>
    </form>
  );
}

function limits(ask: AskEvent | undefined) {
  const day = (value?: string) => (value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);
  return { min: day(ask?.input.min), max: day(ask?.input.max) };
}

/** For browsers that do not size a field by its content themselves. */
function grow(field: HTMLTextAreaElement | null): void {
  if (field?.tagName !== 'TEXTAREA' || CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
