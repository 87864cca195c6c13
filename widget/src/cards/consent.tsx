import type { ComponentChildren } from 'preact';
import type { ConsentEvent } from '../frames/server';
import type { CardTexts } from '../i18n/cards-en';
import { safeUrl } from '../url';

export interface ConsentProps {
  event: ConsentEvent;
  busy: boolean;
  texts: CardTexts;
  newTab: string;
  onDecide(granted: boolean): void;
  text(markdown: string): ComponentChildren;
}

/** Both answers look the same and cost the same: one click. */
export function Consent({ event, busy, texts, newTab, onDecide, text }: ConsentProps) {
  const { notice } = event;
  const href = notice.url && safeUrl(notice.url);
  return (
    <div class="consent">
      <details>
        <summary>
          <span>{texts.notice}</span>
        </summary>
        <div class="notice">
          {text(notice.text)}
          {href && (
            <p>
              <a href={href} target="_blank" rel="noopener noreferrer">
                {texts.noticeMore}
                <span class="sr"> {newTab}</span>
              </a>
            </p>
          )}
        </div>
      </details>
      <div class="pair">
        <button type="button" class="choice" aria-disabled={busy} onClick={() => onDecide(true)}>
          {event.accept}
        </button>
        <button type="button" class="choice" aria-disabled={busy} onClick={() => onDecide(false)}>
          {event.refuse}
        </button>
      </div>
    </div>
  );
}
