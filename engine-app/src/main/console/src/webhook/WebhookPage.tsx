import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, post, put, remove } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { useRefresh, useSession } from '../queries';
import { useUp } from '../settings/SettingsPage';
import { NotFoundPage } from '../shell/NotFoundPage';
import { useClock } from '../time';
import { Ask } from '../ui/Ask';
import { Card, Page } from '../ui/Page';
import { ShownOnce } from '../ui/ShownOnce';
import { Asked, Notice, Tag } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { type Made, type Webhook, webhookQuery } from './model';

/** Where the tenant's own server is told what happened. */
export function WebhookPage() {
  return may(useSession(), 'editWebhook') ? <Shown /> : <NotFoundPage />;
}

function Shown() {
  const { webhook: text } = useText();
  return (
    <Page title={text.title} lead={text.lead} up={useUp()}>
      <Asked query={useQuery(webhookQuery)}>
        {(webhook) => (
          <div className="stack">
            <Address webhook={webhook} />
            <State webhook={webhook} />
          </div>
        )}
      </Asked>
    </Page>
  );
}

function Address({ webhook }: { webhook: Webhook }) {
  const whole = useText();
  const { webhook: text } = whole;
  const refresh = useRefresh();
  const [url, setUrl] = useState(webhook.url ?? '');
  const save = useMutation({
    mutationFn: () => put<Made>('/webhook', { url }),
    onSuccess: () => refresh('webhook'),
  });
  const errors = save.error instanceof ApiProblem ? (save.error.extra.errors ?? []) : [];

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Card>
      <form className="stack narrow" onSubmit={onSubmit} noValidate>
        <TextInput
          label={text.address}
          description={text.addressHelp}
          placeholder="https://hooks.example.com/smartconvo"
          type="url"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={errors[0]?.message}
          maxLength={1000}
        />
        {save.error !== null && errors.length === 0 && <Notice tone="bad">{wordsFor(save.error, whole)}</Notice>}
        <div>
          <Button type="submit" loading={save.isPending}>
            {webhook.url === null ? text.set : text.change}
          </Button>
        </div>
        {save.data && (
          <>
            <ShownOnce label={text.secret} value={save.data.secret} />
            <p className="soft small">{text.secretNote}</p>
          </>
        )}
      </form>
    </Card>
  );
}

function State({ webhook: { url, setAt, waiting, last } }: { webhook: Webhook }) {
  const { webhook: text } = useText();
  const clock = useClock();
  if (url === null || setAt === null) return <p className="soft">{text.none}</p>;
  return (
    <Card title={text.state} actions={<Remove />}>
      <dl className="facts">
        <div>
          <dt>{text.since}</dt>
          <dd>{clock.moment(setAt)}</dd>
        </div>
        <div>
          <dt>{text.waiting}</dt>
          <dd>{waiting}</dd>
        </div>
        <div>
          <dt>{text.last}</dt>
          <dd>{last ? <Last last={last} /> : text.never}</dd>
        </div>
      </dl>
      <Test />
    </Card>
  );
}

function Last({ last: { at, outcome, status } }: { last: NonNullable<Webhook['last']> }) {
  const { webhook: text } = useText();
  const clock = useClock();
  return (
    <>
      {clock.moment(at)}: {text.outcomes[outcome]}{' '}
      {status > 0 && <Tag tone={outcome === 'TAKEN' ? 'good' : 'bad'}>{text.status(status)}</Tag>}
    </>
  );
}

function Test() {
  const whole = useText();
  const { webhook: text } = whole;
  const refresh = useRefresh();
  const test = useMutation({
    mutationFn: () => post('/webhook/test', undefined),
    onSuccess: () => {
      toast(text.tested);
      return refresh('webhook');
    },
  });
  return (
    <div className="trial">
      <Button variant="default" onClick={() => test.mutate()} loading={test.isPending}>
        {text.test}
      </Button>
      <p className="soft small">{text.testHelp}</p>
      {test.error !== null && <Notice tone="bad">{wordsFor(test.error, whole)}</Notice>}
    </div>
  );
}

function Remove() {
  const { webhook: text } = useText();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const removing = useMutation({
    mutationFn: () => remove('/webhook'),
    onSuccess: () => {
      setAsking(false);
      toast(text.removed);
      return refresh('webhook');
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {text.remove}
      </Button>
      <Ask
        opened={asking}
        title={text.removeTitle}
        confirm={text.remove}
        busy={removing.isPending}
        error={removing.error}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      >
        {text.removeText}
      </Ask>
    </>
  );
}
