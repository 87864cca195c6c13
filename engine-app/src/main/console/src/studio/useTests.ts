import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post } from '../api';
import type { Coverage, TestReport, TestResult } from '../types';
import { covered, current, type Ran } from './results';
import type { StudioModel } from './useStudio';

export interface TestsModel {
  results: TestResult[];
  resultOf: (name: string) => TestResult | undefined;
  /** Runs these tests, or all, on what is drawn now. */
  run: (names?: string[]) => void;
  running: boolean;
  error: unknown;
  coverage: Coverage;
  painted: boolean;
  paint: (on: boolean) => void;
}

/** The tests of a draft while it is worked on: what came of them, and where they came along. */
export function useTests(model: StudioModel): TestsModel {
  const [ran, setRan] = useState<Record<string, Ran>>({});
  const [painted, paint] = useState(false);
  const run = useMutation({
    mutationFn: async (names: string[]) => {
      const tests = Object.fromEntries(names.map((name) => [name, model.tests[name] ?? '']));
      const report = await post<TestReport>('/flow-test-runs', { ...(await model.content()), tests });
      return report.results.map((result) => [result.name, { result, of: tests[result.name] ?? '' }] as const);
    },
    onSuccess: (results) => setRan((before) => ({ ...before, ...Object.fromEntries(results) })),
  });
  const results = current(ran, model.tests);
  const coverage = covered(results);
  const { bench } = model;
  const shown = painted ? JSON.stringify(coverage) : null;
  useEffect(() => {
    bench?.showCoverage(shown === null ? null : (JSON.parse(shown) as Coverage));
  }, [bench, shown]);
  return {
    results,
    resultOf: (name) => results.find((result) => result.name === name),
    run: (names = Object.keys(model.tests)) => run.mutate(names),
    running: run.isPending,
    error: run.error,
    coverage,
    painted,
    paint,
  };
}
