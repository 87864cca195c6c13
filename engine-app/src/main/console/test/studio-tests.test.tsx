import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { covered, current, lineOf } from '../src/studio/results';
import { TestsTab } from '../src/studio/TestsTab';
import type { StudioModel } from '../src/studio/useStudio';
import { useTests } from '../src/studio/useTests';
import type { TestResult } from '../src/types';
import { show } from './render';
import { serve, setToken } from './server';

const HELLO = 'flow: lead\n\nbot> Hello\nended> completed\n';

function result(name: string, more: Partial<TestResult> = {}): TestResult {
  const coverage = { elements: ['start', 'hi'], arrows: ['flow_1'] };
  return { name, outcome: 'PASSED', line: null, expected: null, actual: null, story: [], coverage, ...more };
}

const bench = {
  nameOf: (id: string) => `«${id}»`,
  select: vi.fn(),
  showCoverage: vi.fn(),
  drawn: () => ({ steps: ['start', 'hi', 'end'], arrows: ['flow_1', 'flow_2'] }),
};

function Tab({ tests: first }: { tests: Record<string, string> }) {
  const [tests, setTests] = useState(first);
  const [shown, onShow] = useState<string | null>(null);
  const model = {
    bench,
    key: 'lead',
    tests,
    setTests,
    check: { is: 'done', problems: [] },
    content: async () => ({ bpmn: '<drawn/>', forms: {} }),
  } as unknown as StudioModel;
  return <TestsTab model={model} tests={useTests(model)} shown={shown} onShow={onShow} />;
}

const failed = result('b.chat', {
  outcome: 'FAILED',
  line: 3,
  expected: 'bot> Hello',
  actual: 'bot> Goodbye',
  story: ['bot> Goodbye'],
});

describe('the tests panel', () => {
  beforeEach(() => setToken('t'));

  it('runs what is drawn and says what came of it, in numbers and in names', async () => {
    const calls = serve({
      'POST /flow-test-runs': { body: { results: [result('a.chat'), failed], covered: {}, uncovered: {} } },
    });
    show(<Tab tests={{ 'a.chat': HELLO, 'b.chat': HELLO }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Run tests' }));
    expect(await screen.findByText('1 of 2 passed.')).toBeTruthy();
    expect(calls[0]?.body).toEqual({ bpmn: '<drawn/>', forms: {}, tests: { 'a.chat': HELLO, 'b.chat': HELLO } });
    expect(screen.getByText('Covered: 2 of 3 steps, 1 of 2 arrows.')).toBeTruthy();
    await userEvent.click(screen.getByRole('switch', { name: /^Show on the diagram/ }));
    expect(bench.showCoverage).toHaveBeenLastCalledWith({ elements: ['start', 'hi'], arrows: ['flow_1'] });
    await userEvent.click(screen.getByText('1 step is not covered'));
    await userEvent.click(screen.getByRole('button', { name: '«end»' }));
    expect(bench.select).toHaveBeenCalledWith('end');
  });

  it('marks the line that went another way, until the test is changed', async () => {
    serve({ 'POST /flow-test-runs': { body: { results: [failed], covered: {}, uncovered: {} } } });
    show(<Tab tests={{ 'b.chat': HELLO }} />);
    await userEvent.click(screen.getByRole('button', { name: /^b\.chat/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Run' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Line 3' }));
    const paper = screen.getByLabelText<HTMLTextAreaElement>('Conversation b.chat');
    expect(paper.value.slice(paper.selectionStart, paper.selectionEnd)).toBe('bot> Hello');
    expect(document.querySelector('.test-paper .fault')?.textContent).toBe('3');
    expect(screen.getByText('What happened')).toBeTruthy();
    await userEvent.type(paper, '#');
    expect(screen.queryByText('What happened')).toBeNull();
  });
});

describe('results', () => {
  it('are known only of tests as they were run', () => {
    const ran = { 'a.chat': { result: result('a.chat'), of: 'old' }, gone: { result: result('gone'), of: '' } };
    expect(current(ran, { 'a.chat': 'new' })).toEqual([]);
    expect(current(ran, { 'a.chat': 'old' })).toHaveLength(1);
  });

  it('cover together what each does, once', () => {
    const other = result('b', { coverage: { elements: ['hi', 'end'], arrows: [] } });
    expect(covered([result('a'), other])).toEqual({ elements: ['start', 'hi', 'end'], arrows: ['flow_1'] });
  });

  it('name lines of a text', () => {
    expect(HELLO.slice(...lineOf(HELLO, 1))).toBe('flow: lead');
    expect(HELLO.slice(...lineOf(HELLO, 3))).toBe('bot> Hello');
    expect(HELLO.slice(...lineOf(HELLO, 99))).toBe('');
  });
});
