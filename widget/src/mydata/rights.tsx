import { useRef, useState } from 'preact/hooks';
import { fill } from '../i18n';
import type { About, Desk, Kind } from './about';

const KINDS: Kind[] = ['ACCESS', 'ERASURE'];

/** A copy of everything, or its erasure: asked for here, answered by the operator of the site. */
export function Rights(about: About & { desk: Desk }) {
  const { words, desk } = about;
  const [told, tell] = useState<{ kind: Kind; text: string }>();
  const [sure, ask] = useState(false);
  const erase = useRef<HTMLButtonElement>(null);
  const send = async (kind: Kind) => {
    ask(false);
    tell({ kind, text: words.sending });
    const { refused } = await desk.request(kind);
    const text = refused?.code === 'unavailable' ? words.unavailable : refused?.detail;
    tell(text ? { kind, text } : undefined);
  };
  const keep = () => {
    ask(false);
    queueMicrotask(() => erase.current?.focus());
  };
  const can = (kind: Kind) => !desk.receipt(kind) && told?.text !== words.sending;
  return (
    <div class="data-part">
      <h4>{words.rights}</h4>
      <div role="status">
        {told && !desk.receipt(told.kind) && <p>{told.text}</p>}
        {KINDS.map((kind) => (
          <Made key={kind} kind={kind} about={about} desk={desk} />
        ))}
      </div>
      {sure ? (
        <Sure about={about} onYes={() => send('ERASURE')} onNo={keep} />
      ) : (
        <div class="pair">
          {can('ACCESS') && (
            <button type="button" class="choice" onClick={() => send('ACCESS')}>
              {words.getCopy}
            </button>
          )}
          {can('ERASURE') && (
            <button type="button" class="choice" ref={erase} onClick={() => ask(true)}>
              {words.erase}
            </button>
          )}
        </div>
      )}
      <p class="hint">{words.rightsHint}</p>
    </div>
  );
}

function Made({ kind, about, desk }: { kind: Kind; about: About; desk: Desk }) {
  const { words, newTab } = about;
  const receipt = desk.receipt(kind);
  if (!receipt) return null;
  return (
    <div class="notice">
      <strong>{kind === 'ACCESS' ? words.getCopy : words.erase}</strong>
      <p>{fill(words.requested, { reference: receipt.reference })}</p>
      {receipt.link && (
        <p>
          <a href={receipt.link} target="_blank" rel="noopener noreferrer">
            {words.follow}
            <span class="sr"> {newTab}</span>
          </a>
        </p>
      )}
    </div>
  );
}

function Sure({ about: { words }, onYes, onNo }: { about: About; onYes(): void; onNo(): void }) {
  return (
    <>
      <p role="alert">{words.eraseSure}</p>
      <div class="pair">
        <button type="button" class="choice" ref={(button) => button?.focus()} onClick={onNo}>
          {words.cancel}
        </button>
        <button type="button" class="primary" onClick={onYes}>
          {words.eraseYes}
        </button>
      </div>
    </>
  );
}
