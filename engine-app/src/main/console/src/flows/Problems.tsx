import { useText } from '../i18n';
import type { FlowProblem } from '../types';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/states';

export function isError(problem: FlowProblem): boolean {
  return problem.severity.toUpperCase() === 'ERROR';
}

interface Props {
  problems: FlowProblem[];
  chosen: number | null;
  onChoose: (index: number) => void;
}

/** What is wrong with a flow: where, what, and what to do. Errors first. */
export function Problems({ problems, chosen, onChoose }: Props) {
  const { publish: text } = useText();
  if (problems.length === 0) return <Notice tone="good">{text.clean}</Notice>;
  const errors = problems.filter(isError).length;
  return (
    <>
      <Notice tone={errors > 0 ? 'bad' : 'warn'}>
        <strong>{text.summary(errors, problems.length - errors)}.</strong>{' '}
        {errors > 0 ? text.mustMend : text.mayPublish}
      </Notice>
      <ol className="problems">
        {problems.map((problem, index) => (
          <li key={`${problem.rule}-${problem.element}-${problem.message}`}>
            <Problem problem={problem} chosen={index === chosen} onChoose={() => onChoose(index)} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Problem({ problem, chosen, onChoose }: { problem: FlowProblem; chosen: boolean; onChoose: () => void }) {
  const { publish: text } = useText();
  const bad = isError(problem);
  return (
    <button
      type="button"
      className={`problem ${bad ? 'bad' : 'warn'}`}
      aria-pressed={chosen}
      disabled={!problem.element}
      title={problem.element ? text.showOnDiagram : undefined}
      onClick={onChoose}
    >
      <Icon name={bad ? 'error' : 'warning'} />
      <span>
        <span className="problem-head">
          <strong>{bad ? text.error : text.warning}</strong>
          <code>{problem.element ?? text.wholeFlow}</code>
        </span>
        <span className="problem-text">{problem.message}</span>
        <span className="problem-text soft">
          <strong>{text.remedy}:</strong> {problem.remedy}
        </span>
      </span>
    </button>
  );
}

/** Errors first, each kind in the order the server found it. */
export function sorted(problems: FlowProblem[]): FlowProblem[] {
  return problems.toSorted((a, b) => Number(isError(b)) - Number(isError(a)));
}
