import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../src/api';
import { Autosave, type SaveState } from '../src/studio/autosave';
import type { Saved } from '../src/types';

const first: Saved = { revision: 7, changedAt: '2026-03-01T10:00:00Z', changedBy: 'Ida' };
const content = { name: 'A', bpmn: '<a/>', forms: {}, tests: {} };

function studio(answers: (Saved | Error)[]) {
  const states: SaveState['is'][] = [];
  const sent: number[] = [];
  let revision = first.revision;
  const autosave = new Autosave({
    saved: first,
    content: async () => content,
    save: async ({ revision: from }) => {
      sent.push(from);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      revision += 1;
      return answer ?? { ...first, revision };
    },
    onState: ({ is }) => states.push(is),
    quiet: 1000,
    patience: 3000,
  });
  return { autosave, states, sent };
}

const offline = () => new ApiProblem('offline', 0, 'offline');

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves once it has been quiet, with the revision it knows', async () => {
    const { autosave, states, sent } = studio([]);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(900);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([7]);
    expect(states).toEqual(['changed', 'changed', 'saving', 'saved']);
    expect(autosave.revision).toBe(8);
    expect(autosave.pending).toBe(false);
  });

  it('saves what changes meanwhile after that, never two at once', async () => {
    let finish: (saved: Saved) => void = () => undefined;
    const save = vi.fn(() => new Promise<Saved>((done) => (finish = done)));
    const autosave = new Autosave({
      saved: first,
      content: async () => content,
      save,
      onState: () => undefined,
      quiet: 10,
    });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(10);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(500);
    expect(save).toHaveBeenCalledTimes(1);
    expect(autosave.pending).toBe(true);
    finish({ ...first, revision: 8 });
    await vi.advanceTimersByTimeAsync(10);
    expect(save).toHaveBeenCalledTimes(2);
    expect(save).toHaveBeenLastCalledWith({ ...content, revision: 8 });
  });

  it('tries again when the connection is lost, each time after a longer wait', async () => {
    const { autosave, states, sent } = studio([offline(), offline()]);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toBe('retrying');
    await vi.advanceTimersByTimeAsync(2999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5999);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([7, 7, 7]);
    expect(states.at(-1)).toBe('saved');
  });

  it('stops at the change of somebody else and says whose it is', async () => {
    const moved = { revision: 9, changedAt: '2026-03-01T11:00:00Z', changedBy: 'Jonas' };
    const { autosave, sent } = studio([new ApiProblem('draft-conflict', 409, '', { moved })]);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosave.state).toEqual({ is: 'conflict', by: 'Jonas', at: moved.changedAt });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(sent).toHaveLength(1);
    expect(await autosave.flush()).toBe(false);
    expect(autosave.pending).toBe(true);
  });

  it('does not repeat what the server refuses, until it is asked to', async () => {
    const { autosave, states, sent } = studio([new ApiProblem('too-large', 413, '')]);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toBe('refused');
    autosave.again();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('saved');
  });

  it('saves at once before somebody leaves or publishes', async () => {
    const { autosave, sent } = studio([]);
    autosave.changed();
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([7]);
    expect(await autosave.flush()).toBe(true);
    expect(sent).toHaveLength(1);
  });
});
