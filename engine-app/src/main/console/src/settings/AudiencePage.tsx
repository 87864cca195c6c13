import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { put } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { audienceQuery, useRefresh, useSession } from '../queries';
import type { Audience } from '../types';
import { Card, Page } from '../ui/Page';
import { Asked, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { useUp } from './SettingsPage';

const GATES = [13, 14, 15, 16];

export function AudiencePage() {
  const { settings: text } = useText();
  const query = useQuery(audienceQuery);
  return (
    <Page title={text.audienceTitle} lead={text.audienceLead} up={useUp()}>
      <Asked query={query}>{(audience) => <Form audience={audience} />}</Asked>
    </Page>
  );
}

function Form({ audience }: { audience: Audience }) {
  const whole = useText();
  const { settings: text, common } = whole;
  const editable = may(useSession(), 'editSettings');
  const refresh = useRefresh();
  const [draft, setDraft] = useState(audience);
  const save = useMutation({
    mutationFn: (wanted: Audience) => put<Audience>('/audience', wanted),
    onSuccess: async () => {
      await refresh('audience');
      toast(common.saved);
    },
  });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    save.mutate(draft);
  }

  return (
    <Card>
      <form onSubmit={onSubmit}>
        <fieldset className="bare stack narrow" disabled={!editable}>
          {!editable && <Notice tone="plain">{text.readOnly}</Notice>}
          <NativeSelect
            label={text.gate}
            description={text.gateHelp}
            value={draft.ageGate ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, ageGate: value === '' ? null : Number(value) })
            }
            data={[
              { value: '', label: text.gateNone },
              ...GATES.map((age) => ({ value: String(age), label: text.gateAt(age) })),
            ]}
          />
          <Checkbox
            label={text.children}
            description={text.childrenHelp}
            checked={draft.directedToChildren}
            onChange={(event) => setDraft({ ...draft, directedToChildren: event.currentTarget.checked })}
          />
          <p className="soft small">{text.audienceNote}</p>
          {save.error !== null && <Notice tone="bad">{wordsFor(save.error, whole)}</Notice>}
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
