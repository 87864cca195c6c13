import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, put } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { controllerQuery, useRefresh, useSession } from '../queries';
import type { Controller } from '../types';
import { Card, Page } from '../ui/Page';
import { Asked, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { useUp } from './SettingsPage';

type Field = 'name' | 'address' | 'contactEmail' | 'representative' | 'dataProtectionOfficer' | 'supervisoryAuthority';
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** Who answers for the data, and how they are reached. */
export function ControllerPage() {
  const { controller: text } = useText();
  return (
    <Page title={text.title} lead={text.lead} up={useUp()}>
      <Asked query={useQuery(controllerQuery)}>{(controller) => <Form controller={controller} />}</Asked>
    </Page>
  );
}

function Form({ controller }: { controller: Controller }) {
  const whole = useText();
  const { controller: text, common } = whole;
  const editable = may(useSession(), 'editController');
  const refresh = useRefresh();
  const [draft, setDraft] = useState(controller);
  const save = useMutation({
    mutationFn: () => put<Controller>('/controller', draft),
    onSuccess: async (saved) => {
      setDraft(saved);
      await refresh('controller');
      toast(common.saved);
    },
  });
  const errors = save.error instanceof ApiProblem ? (save.error.extra.errors ?? []) : [];
  const field = (name: Field) => ({
    label: text[name],
    value: draft[name] ?? '',
    error: errors.find((told) => told.field === name)?.message,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: value }),
  });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Card>
      <form onSubmit={onSubmit} noValidate>
        <fieldset className="bare stack narrow" disabled={!editable}>
          {!editable && <Notice tone="plain">{text.readOnly}</Notice>}
          <TextInput {...field('name')} autoComplete="organization" maxLength={200} />
          <Textarea {...field('address')} autoComplete="street-address" maxLength={1000} autosize minRows={3} />
          <TextInput {...field('contactEmail')} description={text.contactEmailHelp} type="email" maxLength={254} />
          <Textarea
            {...field('representative')}
            description={text.representativeHelp}
            maxLength={1000}
            autosize
            minRows={2}
          />
          <Textarea
            {...field('dataProtectionOfficer')}
            description={text.dataProtectionOfficerHelp}
            maxLength={1000}
            autosize
            minRows={2}
          />
          <Textarea
            {...field('supervisoryAuthority')}
            description={text.supervisoryAuthorityHelp}
            maxLength={1000}
            autosize
            minRows={2}
          />
          <NativeSelect
            label={text.timeZone}
            description={text.timeZoneHelp}
            value={draft.timeZone}
            onChange={({ currentTarget: { value } }) => setDraft({ ...draft, timeZone: value })}
            data={ZONES.includes(draft.timeZone) ? ZONES : [draft.timeZone, ...ZONES]}
          />
          {save.error !== null && errors.length === 0 && <Notice tone="bad">{wordsFor(save.error, whole)}</Notice>}
          {editable && (
            <div>
              <Button type="submit" loading={save.isPending}>
                {common.save}
              </Button>
            </div>
          )}
        </fieldset>
      </form>
    </Card>
  );
}
