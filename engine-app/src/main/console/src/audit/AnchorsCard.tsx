import { Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { put } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { useRefresh, useSession } from '../queries';
import { Card } from '../ui/Page';
import { Asked, Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import type { Anchors } from './model';
import { anchorsQuery } from './queries';

/** Where else the checkpoints go, out of reach of whoever runs this installation. */
export function AnchorsCard() {
  const { audit: text } = useText();
  return (
    <Card title={text.anchors} lead={text.anchorsLead}>
      <Asked query={useQuery(anchorsQuery)} rows={2}>
        {(anchors) => (
          <div className="stack">
            <ToWebhook set={anchors.webhook} />
            <ByMail anchors={anchors} />
          </div>
        )}
      </Asked>
    </Card>
  );
}

function ToWebhook({ set }: { set: boolean }) {
  const { audit: text } = useText();
  return (
    <p>
      {set ? text.toWebhook : text.noWebhook}{' '}
      {may(useSession(), 'editWebhook') && (
        <Link className="link" to="/settings/webhook">
          {text.openWebhook}
        </Link>
      )}
    </p>
  );
}

function ByMail({ anchors: { digest, mailServed, addressKnown } }: { anchors: Anchors }) {
  const words = useText();
  const { audit: text, common } = words;
  const session = useSession();
  const refresh = useRefresh();
  const saving = useMutation({
    mutationFn: (wanted: boolean) => put<Anchors>('/audit/anchors', { digest: wanted }),
    onSuccess: () => {
      toast(common.saved);
      return refresh('anchors');
    },
  });
  return (
    <>
      <Checkbox
        label={text.digest}
        description={text.digestHelp}
        checked={saving.isPending ? saving.variables : digest}
        disabled={!may(session, 'editAnchors') || saving.isPending}
        onChange={(event) => saving.mutate(event.currentTarget.checked)}
      />
      {digest && !mailServed && <Notice tone="warn">{text.noMail}</Notice>}
      {digest && !addressKnown && (
        <Notice tone="warn">
          {text.noAddress}{' '}
          {may(session, 'seeController') && <Link to="/settings/controller">{text.openController}</Link>}
        </Notice>
      )}
      {saving.error !== null && <Notice tone="bad">{wordsFor(saving.error, words)}</Notice>}
    </>
  );
}
