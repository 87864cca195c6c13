import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, isProblem, put } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import { Copy } from '../ui/Copy';
import { Card } from '../ui/Page';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { isId } from './draft';
import type { Directory } from './model';

/** What the network calls the tenant, and where agents then reach it. */
export function BusinessCard({ directory: { businessId, apiBase } }: { directory: Directory }) {
  const { agents: text } = useText();
  return (
    <Card title={text.business}>
      <div className="stack narrow">
        <Id businessId={businessId} />
        {businessId === null ? <Notice tone="plain">{text.businessNone}</Notice> : <Base apiBase={apiBase} />}
      </div>
    </Card>
  );
}

function Id({ businessId }: { businessId: string | null }) {
  const whole = useText();
  const { agents: text, common } = whole;
  const refresh = useRefresh();
  const [id, setId] = useState(businessId ?? '');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => put<Directory>('/data-rights-protocol/business', { businessId: id.trim() }),
    onSuccess: async () => {
      await refresh('agents');
      toast(common.saved);
    },
  });
  const told = save.error instanceof ApiProblem ? save.error.extra.errors?.[0]?.message : undefined;
  const taken = isProblem(save.error, 'business-id-taken') ? wordsFor(save.error, whole) : undefined;
  const wrong = tried && !isId(id.trim()) ? text.idBad : (told ?? taken);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isId(id.trim())) save.mutate();
  }

  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <TextInput
        label={text.businessId}
        description={text.businessIdHelp}
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
        error={wrong ?? null}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
      />
      {save.error !== null && wrong === undefined && <Notice tone="bad">{wordsFor(save.error, whole)}</Notice>}
      <div>
        <Button type="submit" loading={save.isPending}>
          {businessId === null ? text.set : text.change}
        </Button>
      </div>
    </form>
  );
}

function Base({ apiBase }: { apiBase: string | null }) {
  const { agents: text, errors } = useText();
  if (apiBase === null) return <Notice tone="warn">{errors['no-public-address']}</Notice>;
  return (
    <div className="snippet">
      <TextInput
        className="grow"
        label={text.apiBase}
        description={text.apiBaseHelp}
        value={apiBase}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Copy value={apiBase} />
    </div>
  );
}
