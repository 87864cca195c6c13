import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { isError } from '../flows/Problems';
import { useText } from '../i18n';
import type { FlowProblem } from '../types';
import { Icon } from '../ui/Icon';
import { Loading, Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import type { StudioModel } from './useStudio';

interface Props {
  model: StudioModel;
  looked: string | null;
  onLook: (element: string | null) => void;
}

/** What is wrong, where, what helps, and one click where that needs no thought. */
export function ProblemsTab({ model, looked, onLook }: Props) {
  const whole = useText();
  const { studio: text, publish, common } = whole;
  const { check } = model;
  const errors = check.problems.filter(isError).length;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (looked) list.current?.querySelector('.looked')?.scrollIntoView({ block: 'nearest' });
  }, [looked]);
  const first = check.is === 'asking' && check.problems.length === 0;
  if (check.is === 'failed')
    return (
      <div className="stack">
        <Notice tone="bad">
          {publish.checkFailed} {wordsFor(check.error, whole)}
        </Notice>
        <Button variant="default" onClick={model.recheck}>
          {common.retry}
        </Button>
      </div>
    );
  if (first) return <Loading rows={3} />;
  if (check.problems.length === 0) return <Notice tone="good">{publish.clean}</Notice>;
  return (
    <>
      <p className="sheet-head" role="status">
        <strong>{publish.summary(errors, check.problems.length - errors)}</strong>
        {check.is === 'asking' && <span className="soft small">{publish.checking}</span>}
      </p>
      <ol className="problems" ref={list}>
        {check.problems.map((problem) => (
          <li key={`${problem.rule}-${problem.element}-${problem.message}`}>
            <Item model={model} problem={problem} looked={problem.element === looked} onLook={onLook} />
          </li>
        ))}
      </ol>
      <p className="soft small sheet-foot">{text.fixNote}</p>
    </>
  );
}

interface ItemProps {
  model: StudioModel;
  problem: FlowProblem;
  looked: boolean;
  onLook: (element: string | null) => void;
}

function Item({ model, problem, looked, onLook }: ItemProps) {
  const { studio: text, publish } = useText();
  const bad = isError(problem);
  const fix = model.fixOf(problem);
  function show() {
    onLook(problem.element);
    if (problem.element) model.bench?.select(problem.element);
  }
  return (
    <div className={`problem-card ${bad ? 'bad' : 'warn'} ${looked ? 'looked' : ''}`}>
      <button type="button" className="problem" aria-pressed={looked} disabled={!problem.element} onClick={show}>
        <Icon name={bad ? 'error' : 'warning'} />
        <span>
          <span className="problem-head">
            <strong>{bad ? publish.error : publish.warning}</strong>
            <span className="soft">
              {problem.element ? (model.bench?.nameOf(problem.element) ?? problem.element) : publish.wholeFlow}
            </span>
          </span>
          <span className="problem-text">{problem.message}</span>
          <span className="problem-text soft">{problem.remedy}</span>
        </span>
      </button>
      {fix && (
        <Button size="xs" variant="light" className="fix" onClick={() => model.bench?.fix(fix)}>
          {text.fixes[fix.kind]}
        </Button>
      )}
    </div>
  );
}
