import { useText } from '../i18n';
import type { TestResult } from '../types';
import { Icon } from '../ui/Icon';
import { Tag } from '../ui/states';

const TONE = { PASSED: 'good', FAILED: 'bad', MALFORMED: 'bad', NOT_RUN: 'warn' } as const;

export function OutcomeTag({ result }: { result: TestResult }) {
  const { tests: text } = useText().studio;
  return (
    <Tag tone={TONE[result.outcome]}>
      <Icon name={result.outcome === 'PASSED' ? 'check' : result.outcome === 'NOT_RUN' ? 'clock' : 'cross'} size={14} />
      {text.outcomes[result.outcome]}
    </Tag>
  );
}

/** Why a test did not pass, for people who do not write programs. */
export function Failure({ result, onLine }: { result: TestResult; onLine?: (line: number) => void }) {
  const { tests: text } = useText().studio;
  if (result.outcome === 'PASSED' || result.outcome === 'NOT_RUN') return null;
  const line = result.line ?? null;
  return (
    <div className="failure">
      {line !== null &&
        (onLine ? (
          <button type="button" className="link" onClick={() => onLine(line)}>
            {text.line(line)}
          </button>
        ) : (
          <strong>{text.line(line)}</strong>
        ))}
      <dl>
        {result.expected && (
          <>
            <dt>{text.expected}</dt>
            <dd>{result.expected === '(nothing)' ? text.nothing : <code>{result.expected}</code>}</dd>
          </>
        )}
        {result.actual && (
          <>
            <dt>{result.outcome === 'MALFORMED' ? text.problem : text.got}</dt>
            <dd>{result.actual === '(nothing)' ? text.nothing : <code>{result.actual}</code>}</dd>
          </>
        )}
      </dl>
      {result.story.length > 0 && (
        <details>
          <summary>{text.story}</summary>
          <pre>{result.story.join('\n')}</pre>
        </details>
      )}
    </div>
  );
}
