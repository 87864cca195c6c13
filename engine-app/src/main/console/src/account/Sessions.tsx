import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { remove } from '../api';
import { useText } from '../i18n';
import { sessionsQuery, useRefresh } from '../queries';
import { useClock } from '../time';
import type { SessionEntry } from '../types';
import { Ask } from '../ui/Ask';
import { Card } from '../ui/Page';
import { Asked, Tag } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';

export function Sessions() {
  const { account: text } = useText();
  const query = useQuery(sessionsQuery);
  const [asking, setAsking] = useState(false);
  const others = query.data?.some((entry) => !entry.current) ?? false;
  const endAll = others && (
    <Button variant="default" onClick={() => setAsking(true)}>
      {text.endAll}
    </Button>
  );
  return (
    <>
      <Asked query={query} rows={3}>
        {(sessions) => (
          <Card title={text.sessions} lead={others ? text.sessionsLead : text.onlyThis} actions={endAll}>
            <ul className="rows">
              {sessions.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
          </Card>
        )}
      </Asked>
      {asking && <EndAll onClose={() => setAsking(false)} />}
    </>
  );
}

function Entry({ entry }: { entry: SessionEntry }) {
  const whole = useText();
  const text = whole.account;
  const clock = useClock();
  const refresh = useRefresh();
  const browser = entry.browser ?? text.browserUnknown;
  const end = useMutation({
    mutationFn: () => remove(`/sessions/${entry.id}`),
    onSuccess: async () => {
      await refresh('sessions');
      toast(text.ended);
    },
    onError: (error) => toast(wordsFor(error, whole)),
  });
  return (
    <li>
      <div>
        <strong>{browser}</strong> {entry.current && <Tag tone="good">{text.thisOne}</Tag>}
        <span className="under">
          {text.signedIn(clock.moment(entry.createdAt))}, {text.seen(clock.ago(entry.lastSeenAt))}
        </span>
      </div>
      {!entry.current && (
        <Button
          variant="default"
          size="xs"
          aria-label={text.endOf(browser)}
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          {text.end}
        </Button>
      )}
    </li>
  );
}

function EndAll({ onClose }: { onClose: () => void }) {
  const { account: text } = useText();
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: () => remove('/sessions'),
    onSuccess: async () => {
      await refresh('sessions');
      toast(text.endedAll);
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.endAllTitle}
      confirm={text.endAll}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      {text.endAllText}
    </Ask>
  );
}
