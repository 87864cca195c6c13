import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { post, put } from '../api';
import { saveFile } from '../flows/save-file';
import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import { useClock } from '../time';
import { Ask } from '../ui/Ask';
import { Icon } from '../ui/Icon';
import { Card } from '../ui/Page';
import { Asked, Notice, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import type { Period, Preview, Run } from './model';
import { periodQuery, previewQuery, runsQuery } from './queries';

/** How long conversations stay, and the purge that sees to it. */
export function PurgeCards() {
  return (
    <>
      <Asked query={useQuery(periodQuery)}>{(period) => <PeriodCard period={period} />}</Asked>
      <RunsCard />
    </>
  );
}

function PeriodCard({ period: { days, longest } }: { period: Period }) {
  const words = useText();
  const { retention: text } = words;
  const editable = may(useSession(), 'purge');
  const client = useQueryClient();
  const [wanted, setWanted] = useState<string | number>(days);
  const fits = typeof wanted === 'number' && Number.isInteger(wanted) && wanted >= 1 && wanted <= longest;
  const saving = useMutation({
    mutationFn: () => put<Period>('/retention', { days: wanted }),
    onSuccess: () => {
      toast(text.saved);
      return client.invalidateQueries({ queryKey: ['purge'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fits) saving.mutate();
  };
  return (
    <Card title={text.title} lead={text.lead(longest)}>
      <form className="period" onSubmit={submit} noValidate>
        <NumberInput
          label={text.days}
          value={wanted}
          onChange={setWanted}
          min={1}
          max={longest}
          allowDecimal={false}
          disabled={!editable}
          error={fits ? undefined : text.wrong(longest)}
        />
        {editable && (
          <Button type="submit" loading={saving.isPending} disabled={wanted === days}>
            {text.save}
          </Button>
        )}
      </form>
      {saving.error !== null && <Notice tone="bad">{wordsFor(saving.error, words)}</Notice>}
      <Asked query={useQuery(previewQuery)} rows={1}>
        {(preview) => <Next preview={preview} />}
      </Asked>
    </Card>
  );
}

function Next({ preview: { conversations, open, events, history, days } }: { preview: Preview }) {
  const { retention: text } = useText();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const starting = useMutation({
    mutationFn: () => post<Run>('/retention/runs', {}),
    onSuccess: () => {
      setAsking(false);
      toast(text.started);
      return client.invalidateQueries({ queryKey: ['purge'] });
    },
  });
  const empty = conversations + events + history + days === 0;
  return (
    <div className="next-run">
      <p className="soft">
        {text.next}: {empty ? text.nothing : text.would(conversations, open, events, days)}
      </p>
      {may(session, 'purge') && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {text.purge}
        </Button>
      )}
      <Ask
        opened={asking}
        title={text.purgeTitle}
        confirm={text.purge}
        busy={starting.isPending}
        error={starting.error}
        onConfirm={() => starting.mutate()}
        onClose={() => setAsking(false)}
      >
        {text.purgeText}
      </Ask>
    </div>
  );
}

function RunsCard() {
  const { retention: text } = useText();
  const watch = (
    <Link className="link" to="/processes/retentionPurge">
      {text.watch}
    </Link>
  );
  return (
    <Card title={text.runs} lead={text.runsLead} actions={watch}>
      <Asked query={useQuery(runsQuery)}>
        {(runs) => (runs.length === 0 ? <p className="soft">{text.none}</p> : <Runs runs={runs} />)}
      </Asked>
    </Card>
  );
}

function Runs({ runs }: { runs: Run[] }) {
  const { retention: text } = useText();
  const clock = useClock();
  return (
    <Table label={text.runs} head={[text.when, text.by, text.olderThan, text.removed, text.certificate]}>
      {runs.map((run) => (
        <tr key={run.id}>
          <th scope="row" className="nowrap">
            {clock.moment(run.startedAt)}
          </th>
          <td>{run.startedBy ? text.member : text.itself}</td>
          <td className="nowrap">{clock.moment(run.olderThan)}</td>
          <td>
            <Removed removed={run.removed} />
          </td>
          <td>
            <Certificate run={run} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Removed({ removed }: { removed: Record<string, number> }) {
  const { retention: text } = useText();
  const { conversation = 0, ...others } = removed;
  const rest = Object.values(others).reduce((sum, rows) => sum + rows, 0);
  const each = Object.entries(removed).map(([what, rows]) => `${what}: ${rows}`);
  return (
    <span title={each.join('\n')}>
      {conversation + rest === 0 ? text.nothingRemoved : text.rows(conversation, rest)}
    </span>
  );
}

function Certificate({ run: { id, certificate } }: { run: Run }) {
  const { retention: text } = useText();
  if (certificate === null) return <Tag tone="warn">{text.underWay}</Tag>;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<Icon name="download" size={16} />}
      onClick={() => saveFile(`purge-${id}.json`, certificate)}
    >
      {text.download}
    </Button>
  );
}
