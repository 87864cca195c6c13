import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { put } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { publishingRuleQuery, useRefresh, useSession } from '../queries';
import type { PublishingRule } from '../types';
import { Card, Page } from '../ui/Page';
import { Asked, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { useUp } from './SettingsPage';

/** What a flow must come with before it is published. */
export function PublishingPage() {
  const { publishing: text } = useText().studio;
  const query = useQuery(publishingRuleQuery);
  return (
    <Page title={text.title} lead={text.lead} up={useUp()}>
      <Asked query={query}>{(rule) => <Form rule={rule} />}</Asked>
    </Page>
  );
}

function Form({ rule }: { rule: PublishingRule }) {
  const whole = useText();
  const {
    studio: { publishing: text },
    settings,
    common,
  } = whole;
  const editable = may(useSession(), 'editSettings');
  const refresh = useRefresh();
  const [draft, setDraft] = useState(rule);
  const save = useMutation({
    mutationFn: (wanted: PublishingRule) => put<PublishingRule>('/publishing-rule', wanted),
    onSuccess: async () => {
      await refresh('publishing-rule');
      toast(common.saved);
    },
  });
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft);
        }}
      >
        <fieldset className="bare stack narrow" disabled={!editable}>
          {!editable && <Notice tone="plain">{settings.readOnly}</Notice>}
          <Checkbox
            label={text.testsPass}
            description={text.testsPassHelp}
            checked={draft.testsPass}
            onChange={({ currentTarget: { checked } }) =>
              setDraft({ testsPass: checked, stepsCovered: checked && draft.stepsCovered })
            }
          />
          <Checkbox
            label={text.stepsCovered}
            description={text.stepsCoveredHelp}
            checked={draft.stepsCovered}
            disabled={!draft.testsPass}
            onChange={({ currentTarget: { checked } }) => setDraft({ ...draft, stepsCovered: checked })}
          />
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
