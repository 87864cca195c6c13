import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictDialog } from '../src/studio/ConflictDialog';
import { FormsTab } from '../src/studio/FormsTab';
import { ProblemsTab } from '../src/studio/ProblemsTab';
import type { StudioModel } from '../src/studio/useStudio';
import type { Draft, FlowProblem } from '../src/types';
import { show } from './render';
import { serve, setToken } from './server';

const draft: Draft = {
  id: 'd1',
  key: 'lead',
  name: 'Lead',
  revision: 3,
  changedAt: '2026-03-01T10:00:00Z',
  changedBy: 'Ida',
  basedOn: null,
  bpmn: '<bpmn:process id="lead"/>',
  forms: {},
  tests: {},
};
const problem: FlowProblem = {
  rule: 'conditions',
  element: 'gateway_a',
  severity: 'ERROR',
  message: 'No default.',
  remedy: 'Make one.',
};

function model(more: Partial<StudioModel>): StudioModel {
  const bench = {
    xml: async () => '<bpmn:process id="lead" name="mine"/>',
    select: vi.fn(),
    fix: vi.fn(),
    nameOf: (id: string) => `«${id}»`,
    renameForm: vi.fn(),
  };
  return {
    bench,
    name: 'Lead',
    key: 'lead',
    forms: {},
    tests: {},
    save: { is: 'saved', at: draft.changedAt, by: null },
    check: { is: 'done', problems: [problem] },
    fixOf: () => null,
    ...more,
  } as unknown as StudioModel;
}

describe('the problems panel', () => {
  it('leads to the element, by its name', async () => {
    const studio = model({});
    const look = vi.fn();
    show(<ProblemsTab model={studio} looked={null} onLook={look} />);
    await userEvent.click(screen.getByRole('button', { name: /«gateway_a»/ }));
    expect(studio.bench?.select).toHaveBeenCalledWith('gateway_a');
    expect(look).toHaveBeenCalledWith('gateway_a');
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('offers a fix only where there is one', async () => {
    const fix = { kind: 'set-default', gateway: 'gateway_a', arrow: 'b' } as const;
    const studio = model({ fixOf: () => fix });
    show(<ProblemsTab model={studio} looked={null} onLook={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: /if no condition holds/ }));
    expect(studio.bench?.fix).toHaveBeenCalledWith(fix);
  });

  it('keeps what is known while it asks again, and says when it could not ask', async () => {
    const recheck = vi.fn();
    const { unmount } = show(
      <ProblemsTab
        model={model({ check: { is: 'asking', problems: [problem] } })}
        looked={null}
        onLook={() => undefined}
      />,
    );
    expect(screen.getByText('No default.')).toBeTruthy();
    unmount();
    const failed = model({ check: { is: 'failed', problems: [], error: new Error('x') }, recheck });
    show(<ProblemsTab model={failed} looked={null} onLook={() => undefined} />);
    expect(screen.getByRole('alert').textContent).toContain('could not be checked');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(recheck).toHaveBeenCalled();
  });
});

describe('a conflict', () => {
  beforeEach(() => setToken('token'));

  it('keeps mine as a draft of its own, under a key of its own', async () => {
    const made = { ...draft, id: 'd2', key: 'lead2', revision: 1, bpmn: '<bpmn:process id="lead2"/>' };
    const calls = serve({
      'POST /drafts': { status: 201, body: made },
      'PUT /drafts/d2': { body: { revision: 2, changedAt: draft.changedAt, changedBy: 'Ida' } },
    });
    const studio = model({ save: { is: 'conflict', by: 'Jonas', at: draft.changedAt }, forms: { 'a.form': '{}' } });
    show(<ConflictDialog model={studio} draft={draft} />);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Changed by Jonas/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Keep mine as a copy' }));
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    expect(calls[0]?.body).toEqual({ name: 'Lead (copy)', copy: 'd1' });
    expect(calls[1]?.body).toMatchObject({
      bpmn: '<bpmn:process id="lead2" name="mine"/>',
      forms: { 'a.form': '{}' },
      revision: 1,
    });
  });
});

describe('the forms of a draft', () => {
  it('are renamed together with the steps that show them', async () => {
    const setForms = vi.fn();
    const studio = model({ forms: { 'a.form': '{"components":[{"key":"x"}]}' }, setForms });
    show(<FormsTab model={studio} onEdit={() => undefined} />);
    expect(screen.getByText('1 field')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Actions for a.form' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const field = await screen.findByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, 'contact');
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
    expect(studio.bench?.renameForm).toHaveBeenCalledWith('a.form', 'contact.form');
    expect(setForms).toHaveBeenCalledWith({ 'contact.form': '{"components":[{"key":"x"}]}' });
  });
});
