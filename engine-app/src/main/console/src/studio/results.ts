import type { Coverage, TestResult } from '../types';

/** A result, and the text of the test it is of: what was changed since is not known. */
export interface Ran {
  result: TestResult;
  of: string;
}

/** What is known of the tests as they are now. */
export function current(ran: Record<string, Ran>, tests: Record<string, string>): TestResult[] {
  return Object.entries(tests).flatMap(([name, text]) => {
    const one = ran[name];
    return one && one.of === text ? [one.result] : [];
  });
}

/** Where these tests came along together. */
export function covered(results: TestResult[]): Coverage {
  const all = (part: (coverage: Coverage) => string[]) => [
    ...new Set(results.flatMap(({ coverage }) => part(coverage))),
  ];
  return { elements: all(({ elements }) => elements), arrows: all(({ arrows }) => arrows) };
}

export function passedOf(results: TestResult[]): number {
  return results.filter(({ outcome }) => outcome === 'PASSED').length;
}

/** From where to where a line of a text goes, counted from 1. */
export function lineOf(text: string, line: number): [start: number, end: number] {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return [start, start + (lines[line - 1]?.length ?? 0)];
}
