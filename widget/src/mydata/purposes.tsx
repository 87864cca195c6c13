import { useState } from 'preact/hooks';
import { Markdown } from '../chat/markdown-view';
import type { Purpose } from '../frames/server';
import { fill } from '../i18n';
import { safeUrl } from '../url';
import { type About, type Desk, dateOf } from './about';

type More = About & { desk: Desk };

export function Purposes(about: More) {
  const { data, words } = about;
  return (
    <div class="data-part">
      <h4>{words.purposes}</h4>
      {data.purposes.length ? (
        <ul class="data-list">
          {data.purposes.map((purpose) => (
            <PurposeView key={purpose.id} purpose={purpose} about={about} />
          ))}
        </ul>
      ) : (
        <p>{words.noPurposes}</p>
      )}
    </div>
  );
}

function PurposeView({ purpose, about }: { purpose: Purpose; about: More }) {
  const { words, language, newTab } = about;
  const { notice } = purpose;
  const href = notice.url && safeUrl(notice.url);
  const [problem, setProblem] = useState('');
  const since = dateOf(purpose.decidedAt, language);
  return (
    <li>
      <div class="data-row">
        <div>
          <strong>{purpose.id}</strong>
          <p>{purpose.basis === 'consent' ? words.state[purpose.state] : words.basis[purpose.basis]}</p>
        </div>
        {purpose.basis === 'consent' && <Decide purpose={purpose} about={about} tell={setProblem} />}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {since && <p class="hint">{fill(words.since, { date: since })}</p>}
      <details>
        <summary>{words.notice}</summary>
        <div class="notice">
          <Markdown text={notice.text} />
          <p class="hint">{fill(words.version, { version: notice.version })}</p>
          {href && (
            <p>
              <a href={href} target="_blank" rel="noopener noreferrer">
                {words.noticeMore}
                <span class="sr"> {newTab}</span>
              </a>
            </p>
          )}
        </div>
      </details>
    </li>
  );
}

interface DecideProps {
  purpose: Purpose;
  about: More;
  tell(problem: string): void;
}

/** To withdraw is as easy as to agree: one click on the same button. */
function Decide({ purpose, about: { words, desk }, tell }: DecideProps) {
  const [busy, setBusy] = useState(false);
  const given = purpose.state === 'given';
  const decide = async () => {
    if (busy) return;
    setBusy(true);
    const { refused } = await desk.decide(purpose.id, !given);
    tell(refused?.detail ?? '');
    setBusy(false);
  };
  const label = given ? words.withdraw : words.agree;
  return (
    <button type="button" class="linkish" aria-label={`${label}: ${purpose.id}`} aria-disabled={busy} onClick={decide}>
      {label}
    </button>
  );
}
