import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api';
import { useText } from '../i18n';
import { Icon, type IconName } from './Icon';
import { wordsFor } from './words';

/** Shows what a question to the server came to: not yet, not at all, or the answer. */
export function Asked<T>({
  query,
  rows = 4,
  children,
}: {
  query: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed error={query.error} retry={() => query.refetch()} />;
  return <Loading rows={rows} />;
}

export function Loading({ rows = 4 }: { rows?: number }) {
  const text = useText();
  return (
    <div className="card" aria-busy="true">
      <VisuallyHidden role="status">{text.common.loading}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <Skeleton key={row} height={18} my={18} radius="sm" />
      ))}
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const text = useText();
  const final = error instanceof ApiProblem && (error.status === 403 || error.status === 404);
  return (
    <Blank icon="error" title={text.errors.title} role="alert" action={final ? null : retryButton(text, retry)}>
      {wordsFor(error, text)}
    </Blank>
  );
}

function retryButton(text: ReturnType<typeof useText>, retry: () => void) {
  return (
    <Button variant="default" onClick={retry}>
      {text.common.retry}
    </Button>
  );
}

/** The middle of a page that has nothing to list. */
export function Blank({
  icon,
  title,
  action,
  role,
  children,
}: {
  icon: IconName;
  title: string;
  action?: ReactNode;
  role?: 'alert';
  children: ReactNode;
}) {
  return (
    <div className="card blank" role={role}>
      <span className="blank-icon">
        <Icon name={icon} size={26} />
      </span>
      <h2>{title}</h2>
      <p className="soft">{children}</p>
      {action}
    </div>
  );
}

export type Tone = 'good' | 'bad' | 'warn' | 'plain';

const TONE_ICON: Record<Tone, IconName> = { good: 'check', bad: 'error', warn: 'warning', plain: 'error' };

/** A sentence that must not be overlooked, read out when it appears. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={TONE_ICON[tone]} />
      <div>{children}</div>
    </div>
  );
}

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}
