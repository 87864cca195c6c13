import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Problems, sorted } from '../src/flows/Problems';
import type { FlowProblem } from '../src/types';
import { show } from './render';

const warning: FlowProblem = {
  rule: 'timers',
  element: 'event_silent',
  severity: 'WARNING',
  message: 'The timer is very short.',
  remedy: 'Wait at least a minute.',
};
const error: FlowProblem = {
  rule: 'consent-before-capture',
  element: 'step_askEmail',
  severity: 'ERROR',
  message: 'Personal data is asked for before consent.',
  remedy: 'Put a consent step before it.',
};
const whole: FlowProblem = { ...error, rule: 'document', element: null, message: 'There are two processes.' };

it('puts errors first and keeps the order otherwise', () => {
  expect(sorted([warning, error, whole])).toEqual([error, whole, warning]);
});

it('names the element, what is wrong and what to do', () => {
  show(<Problems problems={[error, warning]} chosen={null} onChoose={() => undefined} />);
  const [first, second] = screen.getAllByRole('listitem');
  for (const part of ['Error', 'step_askEmail', error.message, error.remedy])
    expect(first?.textContent).toContain(part);
  for (const part of ['Warning', 'event_silent']) expect(second?.textContent).toContain(part);
  expect(screen.getByRole('alert').textContent).toContain('1 error, 1 warning');
});

it('shows a problem on the diagram when it is chosen, by mouse and by keyboard', async () => {
  const choose = vi.fn();
  show(<Problems problems={[error, warning]} chosen={1} onChoose={choose} />);
  const buttons = screen.getAllByRole('button');
  expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
  const user = userEvent.setup();
  await user.click(buttons[0] as HTMLElement);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(choose.mock.calls).toEqual([[0], [1]]);
});

it('offers nothing to look at for the flow as a whole', () => {
  show(<Problems problems={[whole]} chosen={null} onChoose={() => undefined} />);
  const button = within(screen.getByRole('listitem')).getByRole<HTMLButtonElement>('button');
  expect(button.disabled).toBe(true);
  expect(button.textContent).toContain('The whole flow');
});

it('lets warnings pass, and says when there is nothing to mend', () => {
  const { unmount } = show(<Problems problems={[warning]} chosen={null} onChoose={() => undefined} />);
  expect(screen.getByRole('status').textContent).toContain('Warnings do not stop you');
  unmount();
  show(<Problems problems={[]} chosen={null} onChoose={() => undefined} />);
  expect(screen.getByRole('status').textContent).toContain('No problem found');
});
