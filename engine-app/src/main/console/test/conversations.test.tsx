import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Transcript } from '../src/conversations/Transcript';
import { Said, Words } from '../src/conversations/Words';
import type { ChatEvent } from '../src/insight/model';
import { show } from './render';

const event = (seq: number, more: Partial<ChatEvent>): ChatEvent => ({
  seq,
  at: '2026-03-10T12:00:00Z',
  kind: 'say',
  ...more,
});

it('sets placeholders apart and leaves everything else as it was said', () => {
  const { container } = show(<Words text={'Dear [FULL_NAME_1], see [1] and <b>[EMAIL_2]</b>'} />);
  expect(container.textContent).toContain('Dear [FULL_NAME_1], see [1] and <b>[EMAIL_2]</b>');
  expect([...container.querySelectorAll('.placeholder')].map((node) => node.textContent)).toEqual([
    '[FULL_NAME_1]',
    '[EMAIL_2]',
  ]);
});

it('shows an event on the diagram only if it is known where it happened, and explains each', async () => {
  const [choose, ask] = [vi.fn(), vi.fn()];
  const known = event(1, { element: 'step_hello', text: 'Hello' });
  const unknown = event(2, { kind: 'ended', reason: 'silence' });
  show(<Transcript events={[known, unknown]} chosen={1} onChoose={choose} onAsk={ask} />);
  const shown = screen.getByRole('button', { name: 'Show on the diagram: Hello' });
  expect(shown.getAttribute('aria-pressed')).toBe('true');
  const user = userEvent.setup();
  await user.click(shown);
  await user.click(screen.getByRole('button', { name: 'Why? Ended: the visitor stayed silent' }));
  expect(choose).toHaveBeenCalledWith(1);
  expect(ask).toHaveBeenCalledWith(unknown);
  expect(screen.getAllByRole('button')).toHaveLength(3);
});

it('says what a visitor agreed to, chose and filled in', () => {
  show(
    <Transcript
      events={[
        event(1, { kind: 'visitor', text: '', answer: { purpose: 'contact', granted: false } }),
        event(2, { kind: 'visitor', text: '', answer: { fields: [{ label: 'Name', value: '[FULL_NAME_1]' }] } }),
      ]}
      chosen={null}
      onChoose={() => undefined}
      onAsk={() => undefined}
    />,
  );
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('Did not agree: contact');
  expect(second?.textContent).toContain('Name[FULL_NAME_1]');
});

it('shows what the assistant said as the widget shows it, and follows no link', () => {
  const { container } = show(<Said text={'**Hi** [ring](https://shop.example/)\n- [EMAIL_1]'} />);
  expect(container.querySelector('strong')?.textContent).toBe('Hi');
  expect(container.querySelector('a')).toBeNull();
  expect(container.querySelector('u')?.title).toBe('https://shop.example/');
  expect(container.querySelector('li .placeholder')?.textContent).toBe('[EMAIL_1]');
});
