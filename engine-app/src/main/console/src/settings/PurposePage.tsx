import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { isProblem, post, put } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { purposeQuery, purposesQuery, useRefresh, useSession } from '../queries';
import type { Purpose, PurposeEffect, PurposeForm } from '../types';
import { Ask } from '../ui/Ask';
import { Page } from '../ui/Page';
import { Asked, Notice, Tag } from '../ui/states';
import { toast } from '../ui/toast';
import { NoticeHistory } from './NoticeHistory';
import { PurposeFields } from './PurposeFields';
import { draftOf, NEW } from './purpose-draft';

export function NewPurposePage() {
  const { settings: text } = useText();
  const navigate = useNavigate();
  const { data: purposes = [] } = useQuery(purposesQuery);
  const publishing = usePublishing(0, (id) => navigate(`/settings/purposes/${id}`, { replace: true }));
  return (
    <Page title={text.addPurpose} lead={text.purposesLead} up={{ to: '/settings/purposes', label: text.purposesTitle }}>
      <PurposeFields
        first={NEW}
        taken={purposes.map(({ id }) => id)}
        known={0}
        readOnly={false}
        save={publishing.propose}
        busy={publishing.busy}
        error={publishing.error}
      />
      {publishing.question}
    </Page>
  );
}

export function PurposePage() {
  const { settings: text } = useText();
  const { id = '' } = useParams();
  const query = useQuery(purposeQuery(id));
  return (
    <Page
      title={id}
      up={{ to: '/settings/purposes', label: text.purposesTitle }}
      actions={query.data && <Use purpose={query.data} />}
    >
      <Asked query={query} rows={8}>
        {(purpose) => <Shown key={`${purpose.id} ${purpose.noticeVersion}`} purpose={purpose} />}
      </Asked>
    </Page>
  );
}

function Shown({ purpose }: { purpose: Purpose }) {
  const { settings: text } = useText();
  const editable = may(useSession(), 'editSettings');
  const refresh = useRefresh();
  const [known] = useState(purpose.noticeVersion);
  const publishing = usePublishing(known, () => undefined);
  return (
    <div className="stack">
      {isProblem(publishing.error, 'purpose-changed') && (
        <Notice tone="warn">
          {text.changed}{' '}
          <button type="button" className="plain-button" onClick={() => refresh('purposes')}>
            {text.reload}
          </button>
        </Notice>
      )}
      <PurposeFields
        first={draftOf(purpose)}
        taken={null}
        known={known}
        readOnly={!editable}
        save={publishing.propose}
        busy={publishing.busy}
        error={publishing.error}
      />
      <NoticeHistory purpose={purpose} />
      {publishing.question}
    </div>
  );
}

/** Says what a change would do before it is made. What changes nothing for visitors is made at once. */
function usePublishing(known: number, then: (id: string) => unknown) {
  const { settings: text } = useText();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<{ id: string; form: PurposeForm; effect: PurposeEffect }>();
  const address = (id: string) => `/purposes/${encodeURIComponent(id)}`;
  const publish = useMutation({
    mutationFn: ({ id, form }: { id: string; form: PurposeForm }) => put<Purpose>(address(id), form),
    onSuccess: async ({ id, noticeVersion }) => {
      setAsked(undefined);
      await refresh('purposes');
      toast(noticeVersion === known ? text.saveUnchanged : text.published(noticeVersion));
      await then(id);
    },
    onError: () => setAsked(undefined),
  });
  const weigh = useMutation({
    mutationFn: ({ id, form }: { id: string; form: PurposeForm }) => post<PurposeEffect>(`${address(id)}/effect`, form),
    onSuccess: (effect, { id, form }) =>
      effect.newNotice ? setAsked({ id, form, effect }) : publish.mutate({ id, form }),
  });
  return {
    propose: (id: string, form: PurposeForm) => {
      publish.reset();
      weigh.mutate({ id, form });
    },
    busy: weigh.isPending || publish.isPending,
    error: weigh.error ?? publish.error,
    question: (
      <Ask
        opened={asked !== undefined}
        title={text.publishTitle(asked?.effect.noticeVersion ?? known)}
        confirm={text.publish}
        busy={publish.isPending}
        error={null}
        onConfirm={() => asked && publish.mutate(asked)}
        onClose={() => setAsked(undefined)}
      >
        {asked?.effect.asksAgain ? text.publishAsksAgain : text.publishNew}
      </Ask>
    ),
  };
}

function Use({ purpose: { id, active } }: { purpose: Purpose }) {
  const { settings: text } = useText();
  const editable = may(useSession(), 'editSettings');
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const use = useMutation({
    mutationFn: (wanted: boolean) => put<void>(`/purposes/${encodeURIComponent(id)}/use`, { active: wanted }),
    onSuccess: async (_, wanted) => {
      setAsking(false);
      await refresh('purposes');
      toast(wanted ? text.useStarted : text.useEnded);
    },
  });
  return (
    <>
      <Tag tone={active ? 'good' : 'plain'}>{active ? text.inUse : text.notInUse}</Tag>
      {editable && (
        <Button variant="default" onClick={() => (active ? setAsking(true) : use.mutate(true))} loading={use.isPending}>
          {active ? text.endUse : text.startUse}
        </Button>
      )}
      <Ask
        opened={asking}
        title={text.endUseTitle(id)}
        confirm={text.endUse}
        busy={use.isPending}
        error={use.error}
        onConfirm={() => use.mutate(false)}
        onClose={() => setAsking(false)}
      >
        {text.endUseText}
      </Ask>
    </>
  );
}
