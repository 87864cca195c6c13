import './studio.css';
import { Tabs } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isError } from '../flows/Problems';
import { useText } from '../i18n';
import type { Draft } from '../types';
import { Loading, Notice } from '../ui/states';
import { ConflictDialog } from './ConflictDialog';
import { FormsTab } from './FormsTab';
import { ProblemsTab } from './ProblemsTab';
import { PublishDialog } from './PublishDialog';
import type { StepTemplate } from './step-templates';
import { TestsTab } from './TestsTab';
import { TopBar } from './TopBar';
import { TryTab } from './TryTab';
import { useStudio } from './useStudio';
import { useTests } from './useTests';
import { ZoomBar } from './ZoomBar';

const FormEditor = lazy(() => import('./FormEditor'));

type Tab = 'properties' | 'problems' | 'forms' | 'tests' | 'try';

export default function Studio({ draft, templates }: { draft: Draft; templates: StepTemplate[] }) {
  const { studio: text, flows } = useText();
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<Tab>('properties');
  const [looked, setLooked] = useState<string | null>(null);
  const [form, setForm] = useState<string | null>(null);
  const [publishing, setPublishing] = useState(false);
  const model = useStudio(draft, templates, {
    canvas,
    panel,
    onProblem: (element) => {
      setTab('problems');
      setLooked(element);
    },
  });
  const tests = useTests(model);
  const [test, setTest] = useState<string | null>(null);
  const { bench, check, broken } = model;
  const errors = check.problems.filter(isError).length;

  useEffect(() => {
    document.title = `${model.name} – ${text.title} – SmartConvo`;
  }, [model.name, text]);

  return (
    <main className="studio">
      <TopBar model={model} draft={draft} onPublish={() => setPublishing(true)} />
      <section className="bench" aria-labelledby="canvas">
        <h2 className="unseen" id="canvas">
          {text.canvas}
        </h2>
        <div className="diagram studio-canvas" ref={canvas} hidden={broken} />
        {broken && (
          <div className="bench-broken">
            <Notice tone="bad">{flows.diagramBroken}</Notice>
          </div>
        )}
        {!bench && !broken && <p className="bench-waiting soft">{flows.diagramLoading}</p>}
        {bench && <ZoomBar bench={bench} />}
      </section>
      <aside className="side-panel" aria-label={text.panel}>
        <Tabs value={tab} onChange={(value) => setTab((value as Tab) ?? 'properties')} keepMounted={false}>
          <Tabs.List grow aria-label={text.panel}>
            <Tabs.Tab value="properties">{text.tabs.properties}</Tabs.Tab>
            <Tabs.Tab value="problems">
              {text.tabs.problems}
              {check.problems.length > 0 && (
                <span className={`count ${errors > 0 ? 'bad' : 'warn'}`}>{check.problems.length}</span>
              )}
            </Tabs.Tab>
            <Tabs.Tab value="forms">{text.tabs.forms}</Tabs.Tab>
            <Tabs.Tab value="tests">{text.tabs.tests}</Tabs.Tab>
            <Tabs.Tab value="try">{text.tabs.try}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="properties" keepMounted>
            <div className="properties" ref={panel} />
          </Tabs.Panel>
          <Tabs.Panel value="problems" className="sheet">
            <ProblemsTab model={model} looked={looked} onLook={setLooked} />
          </Tabs.Panel>
          <Tabs.Panel value="forms" className="sheet">
            <FormsTab model={model} onEdit={setForm} />
          </Tabs.Panel>
          <Tabs.Panel value="tests" className="sheet">
            <TestsTab model={model} tests={tests} shown={test} onShow={setTest} />
          </Tabs.Panel>
          <Tabs.Panel value="try" className="sheet" keepMounted>
            <TryTab
              model={model}
              onRecorded={(file) => {
                setTest(file);
                setTab('tests');
              }}
            />
          </Tabs.Panel>
        </Tabs>
      </aside>
      {form !== null && model.forms[form] !== undefined && (
        <section className="form-desk" aria-label={text.forms.editing(form)}>
          <Suspense fallback={<Loading rows={6} />}>
            <FormEditor
              file={form}
              json={model.forms[form]}
              onChange={(json) => model.setForms({ ...model.forms, [form]: json })}
              onClose={() => setForm(null)}
            />
          </Suspense>
        </section>
      )}
      {publishing && <PublishDialog model={model} draft={draft} onClose={() => setPublishing(false)} />}
      {model.save.is === 'conflict' && <ConflictDialog model={model} draft={draft} />}
    </main>
  );
}
