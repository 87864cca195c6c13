import { Button, Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { ApiProblem } from '../api';
import { useText } from '../i18n';
import { flowsQuery } from '../queries';
import type { Site, SiteDraft } from '../types';
import { Card } from '../ui/Page';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { type Draft, draftOf, type Errors, errorsFromServer, errorsOf, NEW, toSite } from './draft';
import { languageName, SITE_LANGUAGES } from './languages';
import { Preview } from './Preview';
import { ThemeFields } from './ThemeFields';

interface Props {
  site?: Site;
  save: { mutate: (draft: SiteDraft) => void; isPending: boolean; error: unknown };
  submit: string;
  readOnly: boolean;
}

export function SiteForm({ site, save, submit, readOnly }: Props) {
  const whole = useText();
  const { sites: text, settings } = whole;
  const [draft, setDraft] = useState<Draft>(site ? draftOf(site) : NEW);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const told = save.error instanceof ApiProblem ? errorsFromServer(save.error.extra.errors ?? []) : {};
  const errors: Errors = { ...told, ...(tried ? errorsOf(draft, text) : {}) };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errorsOf(draft, text)).length === 0) return save.mutate(toSite(draft, site));
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <Card title={text.settings}>
        <div className="with-preview">
          <fieldset className="bare stack" disabled={readOnly}>
            {readOnly && <Notice tone="plain">{text.readOnly}</Notice>}
            <TextInput
              label={text.name}
              description={text.nameHelp}
              value={draft.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
              error={errors.name ?? null}
              maxLength={100}
              required
              withAsterisk={false}
            />
            <Textarea
              label={text.origins}
              description={text.originsHelp}
              placeholder="https://www.example.com"
              value={draft.origins}
              onChange={(event) => change({ origins: event.currentTarget.value })}
              error={errors.origins ?? null}
              autosize
              minRows={2}
              spellCheck={false}
              inputMode="url"
              required
              withAsterisk={false}
            />
            <FlowChoice value={draft.flows} error={errors.flows} onChange={(flows) => change({ flows })} />
            <DefaultFlow value={draft.flows} onChange={(flows) => change({ flows })} />
            <NativeSelect
              label={text.language}
              value={draft.locale}
              onChange={(event) => change({ locale: event.currentTarget.value })}
              data={languages(draft.locale).map((value) => ({ value, label: languageName(value, text) }))}
              error={errors.locale ?? null}
            />
            <TextInput
              label={settings.chatTitle}
              description={settings.chatTitleHelp}
              value={draft.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
              maxLength={80}
            />
            <Textarea
              label={settings.greeting}
              description={settings.greetingHelp}
              value={draft.greeting}
              onChange={(event) => change({ greeting: event.currentTarget.value.replace(/\n/g, ' ') })}
              error={errors.greeting ?? null}
              maxLength={500}
              autosize
              minRows={2}
            />
            <ThemeFields value={draft} errors={errors} onChange={change} />
            {save.error != null && (
              <Notice tone="bad">{Object.keys(told).length > 0 ? text.refused : wordsFor(save.error, whole)}</Notice>
            )}
            {!readOnly && (
              <div>
                <Button type="submit" loading={save.isPending}>
                  {submit}
                </Button>
              </div>
            )}
          </fieldset>
          <Preview
            title={draft.title}
            greeting={draft.greeting}
            locale={draft.locale}
            accent={draft.accent}
            accentDark={draft.accentDark}
            radius={draft.radius}
            font={draft.font}
          />
        </div>
      </Card>
    </form>
  );
}

/** A site may have a language that this console does not know yet. */
function languages(current: string): string[] {
  return [...new Set<string>([...SITE_LANGUAGES, current])];
}

interface ChoiceProps {
  value: string[];
  error: string | undefined;
  onChange: (flows: string[]) => void;
}

function FlowChoice({ value, error, onChange }: ChoiceProps) {
  const { sites: text } = useText();
  const { data: flows = [], isSuccess } = useQuery(flowsQuery);
  const gone = value.filter((key) => !flows.some((flow) => flow.key === key));
  return (
    <Checkbox.Group
      label={text.flows}
      description={text.flowsHelp}
      value={value}
      onChange={onChange}
      error={error ?? null}
    >
      <Stack gap="xs" my="xs">
        {flows.map(({ key, name }) => (
          <Checkbox key={key} value={key} label={name} description={key} />
        ))}
        {gone.map((key) => (
          <Checkbox key={key} value={key} label={key} />
        ))}
        {isSuccess && flows.length === 0 && <span className="soft">{text.noFlows}</span>}
      </Stack>
    </Checkbox.Group>
  );
}

/** The order of the flows says which one opens: the first. */
function DefaultFlow({ value, onChange }: Omit<ChoiceProps, 'error'>) {
  const { settings } = useText();
  const { data: flows = [] } = useQuery(flowsQuery);
  if (value.length < 2) return null;
  const nameOf = (key: string) => flows.find((flow) => flow.key === key)?.name ?? key;
  return (
    <NativeSelect
      label={settings.defaultFlow}
      description={settings.defaultFlowHelp}
      value={value[0] ?? ''}
      onChange={({ currentTarget: { value: first } }) => onChange([first, ...value.filter((key) => key !== first)])}
      data={value.toSorted().map((key) => ({ value: key, label: nameOf(key) }))}
    />
  );
}
