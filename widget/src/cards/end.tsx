import { useEffect, useRef } from 'preact/hooks';
import type { CardTexts } from '../i18n/cards-en';

interface Props {
  texts: CardTexts;
  onKeep(): void;
  onEnd(): void;
}

/** Asks once more, with the harmless answer first. */
export function EndQuestion({ texts, onKeep, onEnd }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="ask-end" role="alertdialog" aria-label={texts.endAsk}>
      <p>{texts.endAsk}</p>
      <div class="pair">
        <button type="button" class="choice" ref={first} onClick={onKeep}>
          {texts.endNo}
        </button>
        <button type="button" class="choice" onClick={onEnd}>
          {texts.endYes}
        </button>
      </div>
    </div>
  );
}
