import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { isError } from '../flows/Problems';
import { useText } from '../i18n';
import type { TestResult } from '../types';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { DeleteFile } from './DeleteFile';
import { FileName } from './FileName';
import { FileMenu } from './FormsTab';
import { free, newTest, renamed, testNameFault, without } from './files';
import { passedOf } from './results';
import { Failure, OutcomeTag } from './TestOutcome';
import { TestPaper } from './TestPaper';
import type { StudioModel } from './useStudio';
import type { TestsModel } from './useTests';

type Open = { what: 'add' } | { what: 'rename' | 'delete'; file: string } | null;

interface Props {
  model: StudioModel;
  tests: TestsModel;
  shown: string | null;
  onShow: (file: string | null) => void;
}

/** The golden conversations of a flow: written, run, and where they come along. */
export function TestsTab({ model, tests, shown, onShow }: Props) {
  const { studio: text } = useText();
  const [open, setOpen] = useState<Open>(null);
  const files = Object.keys(model.tests);
  const close = () => setOpen(null);
  if (shown !== null && model.tests[shown] !== undefined)
    return <Desk key={shown} name={shown} model={model} tests={tests} onBack={() => onShow(null)} />;
  return (
    <>
      <div className="sheet-head">
        <p className="soft small">{text.tests.lead}</p>
        <Button
          size="xs"
          variant="light"
          onClick={() => setOpen({ what: 'add' })}
          leftSection={<Icon name="plus" size={16} />}
        >
          {text.tests.add}
        </Button>
      </div>
      {files.length === 0 ? (
        <p className="sheet-empty soft">{text.tests.none}</p>
      ) : (
        <>
          <Runs model={model} tests={tests} />
          <ul className="sheet-list">
            {files.map((file) => (
              <li key={file}>
                <button type="button" className="sheet-item" onClick={() => onShow(file)}>
                  <Icon name="chat" size={18} />
                  <span>
                    {file}
                    <span className="under">{aboutOf(model.tests[file])}</span>
                  </span>
                </button>
                <Outcome result={tests.resultOf(file)} />
                <FileMenu
                  name={file}
                  onRename={() => setOpen({ what: 'rename', file })}
                  onDelete={() => setOpen({ what: 'delete', file })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {open !== null && open.what !== 'delete' && (
        <FileName
          title={open.what === 'add' ? text.tests.add : text.renameOf(open.file)}
          first={open.what === 'add' ? free('happy-path', '.chat', files) : open.file}
          ending={open.what === 'add' ? '.chat' : open.file.slice(open.file.lastIndexOf('.'))}
          submit={open.what === 'add' ? text.create : text.rename}
          faultOf={(name) => testNameFault(name, files)}
          onName={(name) => {
            if (open.what === 'add') {
              model.setTests({ ...model.tests, [name]: newTest(model.key) });
              onShow(name);
            } else model.setTests(renamed(model.tests, open.file, name));
            close();
          }}
          onClose={close}
        />
      )}
      {open?.what === 'delete' && (
        <DeleteFile file={open.file} onDelete={() => model.setTests(without(model.tests, open.file))} onClose={close}>
          {text.tests.deleteText}
        </DeleteFile>
      )}
    </>
  );
}

function Outcome({ result }: { result: TestResult | undefined }) {
  return result ? <OutcomeTag result={result} /> : null;
}

/** Runs all tests, and says what came of them and where they came along. */
function Runs({ model, tests }: { model: StudioModel; tests: TestsModel }) {
  const { tests: text } = useText().studio;
  const { results, running } = tests;
  const passed = passedOf(results);
  return (
    <section className="runs" aria-label={text.runs}>
      <RunButton model={model} tests={tests} label={text.runAll} />
      {model.check.problems.some(isError) && <Notice tone="warn">{text.faulty}</Notice>}
      <p role="status" className="small">
        {running ? text.running : results.length > 0 && text.summary(passed, results.length)}
      </p>
      <RunError tests={tests} />
      {results.length > 0 && <Covered model={model} tests={tests} />}
    </section>
  );
}

function RunButton(props: { model: StudioModel; tests: TestsModel; label: string; only?: string }) {
  const { model, tests, label, only } = props;
  return (
    <Button
      size="xs"
      loading={tests.running}
      disabled={model.broken || model.check.problems.some(isError)}
      onClick={() => tests.run(only === undefined ? undefined : [only])}
      leftSection={<Icon name="play" size={16} />}
    >
      {label}
    </Button>
  );
}

function RunError({ tests }: { tests: TestsModel }) {
  const whole = useText();
  return tests.error ? <Notice tone="bad">{wordsFor(tests.error, whole)}</Notice> : null;
}

/** How much of the diagram the tests come to, in numbers and names as well as in lines on it. */
function Covered({ model, tests }: { model: StudioModel; tests: TestsModel }) {
  const { tests: text } = useText().studio;
  const drawn = model.bench?.drawn() ?? { steps: [], arrows: [] };
  const steps = drawn.steps.filter((id) => tests.coverage.elements.includes(id));
  const arrows = drawn.arrows.filter((id) => tests.coverage.arrows.includes(id));
  const missing = drawn.steps.filter((id) => !tests.coverage.elements.includes(id));
  return (
    <>
      <p className="small">{text.covered(steps.length, drawn.steps.length, arrows.length, drawn.arrows.length)}</p>
      <Switch
        label={text.paint}
        description={text.paintHelp}
        checked={tests.painted}
        onChange={(event) => tests.paint(event.currentTarget.checked)}
      />
      {missing.length > 0 && (
        <details className="small">
          <summary>{text.missing(missing.length)}</summary>
          <ul>
            {missing.map((id) => (
              <li key={id}>
                <button type="button" className="link" onClick={() => model.bench?.select(id)}>
                  {model.bench?.nameOf(id) ?? id}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Desk(props: { name: string; model: StudioModel; tests: TestsModel; onBack: () => void }) {
  const { name, model, tests, onBack } = props;
  const { tests: text } = useText().studio;
  const [look, setLook] = useState<{ line: number } | null>(null);
  const result = tests.resultOf(name);
  const fault = result && result.outcome !== 'PASSED' ? (result.line ?? null) : null;
  return (
    <div className="test-desk">
      <button type="button" className="link small" onClick={onBack}>
        <Icon name="left" size={16} />
        {text.all}
      </button>
      <div className="sheet-head">
        <h2>{name}</h2>
        <RunButton model={model} tests={tests} label={text.run} only={name} />
      </div>
      <div role="status">
        <Outcome result={result} />
      </div>
      {result && <Failure result={result} onLine={(line) => setLook({ line })} />}
      <RunError tests={tests} />
      <TestPaper
        name={name}
        value={model.tests[name] ?? ''}
        fault={fault}
        look={look}
        onChange={(value) => model.setTests({ ...model.tests, [name]: value })}
      />
      <p className="soft small">{text.format}</p>
    </div>
  );
}

/** The comment a conversation begins with. */
function aboutOf(test: string | undefined): string {
  return /^#\s*(.+)$/m.exec(test ?? '')?.[1] ?? '';
}
