import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem, post } from '../api';
import { useText } from '../i18n';
import { passedOf } from '../studio/results';
import { Failure, OutcomeTag } from '../studio/TestOutcome';
import type { FlowVersion, TestReport } from '../types';
import { Icon } from '../ui/Icon';
import { Card } from '../ui/Page';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import type { Mark } from './diagram-view';

interface Props {
  flow: FlowVersion;
  /** The newest version, if it is another one. */
  newest: FlowVersion | undefined;
  onMarks: (marks: Mark[]) => void;
}

/** Runs tests on a published version: those that came with it, or those of the newest. */
export function VersionTests({ flow, newest, onMarks }: Props) {
  const whole = useText();
  const { tests: text } = whole.studio;
  const [whose, setWhose] = useState<'own' | 'newest'>('own');
  const run = useMutation({
    mutationFn: (tests: Record<string, string>) =>
      post<TestReport>('/flow-test-runs', { flow: flow.key, version: flow.version, tests }),
    onSuccess: ({ covered, uncovered }) =>
      onMarks([
        ...[...covered.elements, ...covered.arrows].map((element) => ({ element, kind: 'covered' as const })),
        ...[...uncovered.elements, ...uncovered.arrows].map((element) => ({ element, kind: 'uncovered' as const })),
      ]),
  });
  const tests = (whose === 'newest' && newest ? newest : flow).tests;
  const none = Object.keys(tests).length === 0;
  return (
    <Card
      title={text.title}
      actions={
        <Button
          size="xs"
          variant="default"
          loading={run.isPending}
          disabled={none}
          onClick={() => run.mutate(tests)}
          leftSection={<Icon name="play" size={16} />}
        >
          {text.runAll}
        </Button>
      }
    >
      <div className="stack">
        {newest && (
          <NativeSelect
            label={text.whose}
            value={whose}
            onChange={(event) => setWhose(event.currentTarget.value === 'newest' ? 'newest' : 'own')}
            data={[
              { value: 'own', label: text.ofThis(flow.version) },
              { value: 'newest', label: text.ofNewest(newest.version) },
            ]}
          />
        )}
        {none && <p className="soft">{text.noneHere}</p>}
        {run.error && (
          <Notice tone="bad">
            {isProblem(run.error, 'flow-refused') ? text.cannotRun : wordsFor(run.error, whole)}
          </Notice>
        )}
        {run.data && <Report report={run.data} />}
      </div>
    </Card>
  );
}

function Report({ report: { results, covered, uncovered } }: { report: TestReport }) {
  const { tests: text } = useText().studio;
  return (
    <>
      <p role="status">
        {text.summary(passedOf(results), results.length)}{' '}
        {text.covered(
          covered.elements.length,
          covered.elements.length + uncovered.elements.length,
          covered.arrows.length,
          covered.arrows.length + uncovered.arrows.length,
        )}
      </p>
      <ul className="test-results">
        {results.map((result) => (
          <li key={result.name}>
            <span className="test-result">
              {result.name} <OutcomeTag result={result} />
            </span>
            <Failure result={result} />
          </li>
        ))}
      </ul>
    </>
  );
}
