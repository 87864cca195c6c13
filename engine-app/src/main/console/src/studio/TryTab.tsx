import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get, isProblem, post, remove } from '../api';
import { isError } from '../flows/Problems';
import { useText } from '../i18n';
import { useClock } from '../time';
import type { TryOut, TryOutStart } from '../types';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { SaveTest } from './SaveTest';
import type { StudioModel } from './useStudio';

type Outside = 'scripted' | 'real';

/** Runs the draft beside the diagram: the widget as visitors see it, where the conversation stands, and what it keeps. */
export function TryTab({ model, onRecorded }: { model: StudioModel; onRecorded: (file: string) => void }) {
  const whole = useText();
  const { studio: text } = whole;
  const [outside, setOutside] = useState<Outside>('scripted');
  const [running, setRunning] = useState<TryOutStart | null>(null);
  const start = useMutation({
    mutationFn: async () =>
      post<TryOutStart>('/try-outs', { ...(await model.content()), outside: outside === 'real' ? 'REAL' : 'SCRIPTED' }),
    onSuccess: setRunning,
  });
  if (running)
    return (
      <Running key={running.id} model={model} run={running} onStop={() => setRunning(null)} onRecorded={onRecorded} />
    );
  const faulty = model.check.problems.some(isError);
  return (
    <div className="stack try-start">
      <p className="soft">{text.try.lead}</p>
      <NativeSelect
        label={text.try.outside}
        description={text.try.outsideHelp[outside]}
        value={outside}
        onChange={(event) => setOutside(event.currentTarget.value === 'real' ? 'real' : 'scripted')}
        data={[
          { value: 'scripted', label: text.try.outsides.scripted },
          { value: 'real', label: text.try.outsides.real },
        ]}
      />
      {faulty && <Notice tone="warn">{text.try.faulty}</Notice>}
      {start.error && <Notice tone="bad">{wordsFor(start.error, whole)}</Notice>}
      <Button
        onClick={() => start.mutate()}
        loading={start.isPending}
        disabled={faulty || model.broken}
        leftSection={<Icon name="play" size={18} />}
      >
        {text.try.start}
      </Button>
    </div>
  );
}

interface RunningProps {
  model: StudioModel;
  run: TryOutStart;
  onStop: () => void;
  onRecorded: (file: string) => void;
}

function Running({ model, run, onStop, onRecorded }: RunningProps) {
  const whole = useText();
  const { studio: text } = whole;
  const { bench } = model;
  const visible = useVisible();
  const state = useQuery({
    queryKey: ['try-out', run.id],
    queryFn: () => get<TryOut>(`/try-outs/${run.id}`),
    // A try-out that is over stays over.
    refetchInterval: ({ state: { error } }) => (visible && !isProblem(error, 'not-found') ? 1000 : false),
    staleTime: 0,
    gcTime: 0,
  });
  const skip = useMutation({
    mutationFn: (element: string) => post<void>(`/try-outs/${run.id}/skips`, { element }),
    onSuccess: () => state.refetch(),
  });
  const { data } = state;
  useEffect(() => {
    if (data)
      bench?.showTokens(
        data.tokens,
        data.path.map(({ element }) => element),
      );
  }, [bench, data]);
  useEffect(
    () => () => {
      bench?.showTokens([], []);
      // One that is left behind ends when the next one is started.
      void remove(`/try-outs/${run.id}`).catch(() => undefined);
    },
    [bench, run.id],
  );
  return (
    <div className="try">
      <div className="try-head">
        <p className="soft small" role="status">
          {data?.ended
            ? text.try.ended
            : data?.tokens.length
              ? text.try.at(data.tokens.map((id) => model.bench?.nameOf(id) ?? id).join(', '))
              : text.try.waiting}
        </p>
        <Button size="xs" variant="default" onClick={onStop}>
          {text.try.stop}
        </Button>
      </div>
      <iframe className="try-page" src={samePlace(run.page)} title={text.try.widget} />
      {data?.conversation && <SaveTest model={model} run={run.id} onSaved={onRecorded} />}
      {state.isError && <Notice tone="bad">{wordsFor(state.error, whole)}</Notice>}
      {skip.error && <Notice tone="bad">{wordsFor(skip.error, whole)}</Notice>}
      {data && data.due.length > 0 && (
        <Timers model={model} timers={data.due} busy={skip.isPending} onSkip={(element) => skip.mutate(element)} />
      )}
      {data && <Answers answers={data.answers} />}
    </div>
  );
}

/** Only ever a page of this server, whatever was answered. */
export function samePlace(page: string): string {
  const url = new URL(page, location.origin);
  return url.origin === location.origin ? url.pathname + url.search + url.hash : 'about:blank';
}

interface TimersProps {
  model: StudioModel;
  timers: TryOut['due'];
  busy: boolean;
  onSkip: (element: string) => void;
}

function Timers({ model, timers, busy, onSkip }: TimersProps) {
  const { studio: text } = useText();
  const clock = useClock();
  return (
    <section>
      <h2>{text.try.timers}</h2>
      <ul className="sheet-list">
        {timers.map(({ element, at }) => (
          <li key={element}>
            <span className="sheet-item flat">
              <Icon name="clock" size={18} />
              <span>
                {model.bench?.nameOf(element) ?? element}
                <span className="under">{text.try.due(clock.moment(at))}</span>
              </span>
            </span>
            <Button size="xs" variant="light" disabled={busy} onClick={() => onSkip(element)}>
              {text.try.skip}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ answers }: { answers: Record<string, unknown> }) {
  const { studio: text } = useText();
  const entries = Object.entries(answers);
  return (
    <section>
      <h2>{text.try.answers}</h2>
      {entries.length === 0 ? (
        <p className="soft small">{text.try.noAnswers}</p>
      ) : (
        <table className="answers">
          <tbody>
            {entries.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{typeof value === 'string' ? value : JSON.stringify(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Whether anybody looks: a hidden tab asks nothing. */
function useVisible(): boolean {
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const change = () => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', change);
    return () => document.removeEventListener('visibilitychange', change);
  }, []);
  return visible;
}
