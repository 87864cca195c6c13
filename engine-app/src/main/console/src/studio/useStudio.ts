import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { post, put } from '../api';
import { sorted } from '../flows/Problems';
import { useSpeech } from '../i18n';
import { phrases } from '../i18n/phrases';
import { flowsQuery } from '../queries';
import type { Draft, FlowProblem, Saved } from '../types';
import { Autosave, type SaveState } from './autosave';
import { errorsOf } from './errors';
import type { Fix } from './fixes';
import { Workbench } from './modeler/workbench';
import type { StepTemplate } from './step-templates';

/** How long the diagram must be quiet before it is checked. */
const CHECK_AFTER = 600;

export type Check =
  | { is: 'asking'; problems: FlowProblem[] }
  | { is: 'done'; problems: FlowProblem[] }
  | { is: 'failed'; problems: FlowProblem[]; error: unknown };

export interface StudioModel {
  /** Null until the diagram is drawn, and if it cannot be. */
  bench: Workbench | null;
  broken: boolean;
  key: string;
  name: string;
  forms: Record<string, string>;
  tests: Record<string, string>;
  save: SaveState;
  check: Check;
  selected: string | null;
  autosave: Autosave;
  canUndo: boolean;
  canRedo: boolean;
  rename: (name: string) => void;
  setForms: (forms: Record<string, string>) => void;
  setTests: (tests: Record<string, string>) => void;
  recheck: () => void;
  /** What is drawn and what its steps show, as it is now. */
  content: () => Promise<{ bpmn: string; forms: Record<string, string> }>;
  fixOf: (problem: FlowProblem) => Fix | null;
}

interface Places {
  canvas: React.RefObject<HTMLDivElement | null>;
  panel: React.RefObject<HTMLDivElement | null>;
  onProblem: (element: string) => void;
}

interface Sheets {
  name: string;
  forms: Record<string, string>;
  tests: Record<string, string>;
}

/** A draft that is being worked on: what is drawn, what is written beside it, what is saved of it, and what is wrong with it. */
export function useStudio(draft: Draft, templates: StepTemplate[], { canvas, panel, onProblem }: Places): StudioModel {
  const speech = useSpeech();
  const words = useRef(speech);
  words.current = speech;
  const client = useQueryClient();
  const { data: flows = [] } = useQuery(flowsQuery);
  const known = useRef(flows);
  known.current = flows;
  const picked = useRef(onProblem);
  picked.current = onProblem;

  const [bench, setBench] = useState<Workbench | null>(null);
  const [broken, setBroken] = useState(false);
  const [save, setSave] = useState<SaveState>({ is: 'saved', at: draft.changedAt, by: draft.changedBy });
  const [selected, setSelected] = useState<string | null>(null);
  const [, setSteps] = useState(0);
  const sheets = useRef<Sheets>({ name: draft.name, forms: draft.forms, tests: draft.tests });
  const xml = useRef(draft.bpmn);
  const drawing = useRef<Workbench | null>(null);
  const content = async () => ({ bpmn: await written(), forms: sheets.current.forms });
  const { check, ask } = useCheck(content);

  async function written(): Promise<string> {
    if (drawing.current) xml.current = await drawing.current.xml();
    return xml.current;
  }

  const [autosave] = useState(
    () =>
      new Autosave({
        saved: draft,
        content: async () => ({ ...sheets.current, bpmn: await written() }),
        save: (content) => put<Saved>(`/drafts/${draft.id}`, content),
        onState: setSave,
      }),
  );

  function changed(): void {
    autosave.changed();
    ask();
    setSteps((step) => step + 1);
  }
  const onChange = useRef(changed);
  onChange.current = changed;

  // A studio is made once for a draft; another draft is another studio.
  useEffect(() => {
    if (!canvas.current || !panel.current) return;
    const { studio } = words.current.text;
    const made = new Workbench({
      canvas: canvas.current,
      panel: panel.current,
      templates,
      label: studio.canvasLabel(draft.name),
      menuWords: studio.menu,
      translate: (phrase) => phrases[words.current.language][phrase] ?? phrase,
      problemLabel: studio.problemBadge,
      flows: () => known.current.filter(({ key }) => key !== draft.key),
      errorsOf,
      onChange: () => {
        const { name } = made;
        if (name) sheets.current = { ...sheets.current, name };
        onChange.current();
      },
      onSelect: setSelected,
      onProblem: (element) => picked.current(element),
    });
    let gone = false;
    made.setForms(draft.forms);
    made.open(draft.bpmn).then(
      () => {
        if (gone) return;
        drawing.current = made;
        setBench(made);
        ask();
      },
      () => {
        if (gone) return;
        setBroken(true);
        ask();
      },
    );
    return () => {
      gone = true;
      // What is written now is sent, even if nobody waits for the answer.
      void autosave.flush().finally(() => client.invalidateQueries({ queryKey: ['drafts'] }));
      drawing.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (autosave.pending) event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [autosave]);

  useEffect(() => {
    if (bench) bench.showProblems(check.problems);
  }, [bench, check.problems]);

  return {
    bench,
    broken,
    key: draft.key,
    ...sheets.current,
    save,
    check,
    selected,
    autosave,
    canUndo: bench?.canUndo ?? false,
    canRedo: bench?.canRedo ?? false,
    rename: (name) => {
      sheets.current = { ...sheets.current, name };
      if (bench) bench.rename(name);
      else changed();
    },
    setForms: (forms) => {
      sheets.current = { ...sheets.current, forms };
      bench?.setForms(forms);
      changed();
    },
    setTests: (tests) => {
      sheets.current = { ...sheets.current, tests };
      changed();
    },
    recheck: ask,
    content,
    fixOf: (problem) => bench?.fixOf(problem) ?? null,
  };
}

/** Asks the server what is wrong, once it is quiet; an answer to what was drawn before is dropped. */
function useCheck(content: () => Promise<{ bpmn: string; forms: Record<string, string> }>) {
  const [check, setCheck] = useState<Check>({ is: 'asking', problems: [] });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  const latest = useRef(content);
  latest.current = content;
  useEffect(() => () => clearTimeout(timer.current), []);

  async function run(mine: number) {
    try {
      const { problems } = await post<{ problems: FlowProblem[] }>('/flows/check', await latest.current());
      if (mine === turn.current) setCheck({ is: 'done', problems: sorted(problems) });
    } catch (error) {
      if (mine === turn.current) setCheck(({ problems }) => ({ is: 'failed', problems, error }));
    }
  }

  function ask() {
    clearTimeout(timer.current);
    turn.current += 1;
    const mine = turn.current;
    setCheck(({ problems }) => ({ is: 'asking', problems }));
    timer.current = setTimeout(() => void run(mine), CHECK_AFTER);
  }
  return { check, ask };
}
