import { useEffect, useRef } from 'react';
import { useText } from '../i18n';
import { Icon } from '../ui/Icon';
import { lineOf } from './results';

interface Props {
  name: string;
  value: string;
  /** The line that failed. */
  fault: number | null;
  /** The line to bring into view; a new object brings it into view again. */
  look: { line: number } | null;
  onChange: (value: string) => void;
}

/** A conversation with numbered lines. Lines are never broken, so that each has its number beside it. */
export function TestPaper({ name, value, fault, look, onChange }: Props) {
  const { tests: text } = useText().studio;
  const paper = useRef<HTMLTextAreaElement>(null);
  const count = value.split('\n').length;
  useEffect(() => {
    if (!look || !paper.current) return;
    paper.current.focus();
    paper.current.setSelectionRange(...lineOf(paper.current.value, look.line));
  }, [look]);
  return (
    <div className="test-paper">
      <ol aria-hidden="true">
        {Array.from({ length: count }, (_, at) => at + 1).map((line) => (
          <li key={line} className={line === fault ? 'fault' : undefined}>
            {line === fault && <Icon name="right" size={12} />}
            {line}
          </li>
        ))}
      </ol>
      <textarea
        ref={paper}
        aria-label={text.textOf(name)}
        aria-invalid={fault !== null}
        value={value}
        rows={count}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={100_000}
        spellCheck={false}
        wrap="off"
      />
    </div>
  );
}
