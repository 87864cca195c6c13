import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { remove } from '../api';
import { useText } from '../i18n';
import { SESSION, useSession, waysQuery } from '../queries';
import { leaveForSso } from '../sso';
import { Ask } from '../ui/Ask';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';

/** Only where there is an identity provider. */
export function SingleSignOn() {
  const whole = useText();
  const text = whole.access.sso;
  const { sso: connected, password } = useSession();
  const { data: ways } = useQuery(waysQuery);
  const [asking, setAsking] = useState(false);
  const connect = useMutation({
    mutationFn: () => leaveForSso('connection', '/account'),
    onError: (error) => toast(wordsFor(error, whole)),
  });
  const name = ways?.sso;
  if (!name) return null;
  return (
    <>
      <Card
        title={name}
        lead={text.lead(name)}
        actions={<Tag tone={connected ? 'good' : 'plain'}>{connected ? text.on : text.off}</Tag>}
      >
        {connected && password && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {text.disconnect}
          </Button>
        )}
        {connected && !password && <p className="soft">{text.onlyWay}</p>}
        {!connected && (
          <Button loading={connect.isPending} onClick={() => connect.mutate()}>
            {text.connect}
          </Button>
        )}
      </Card>
      {asking && <Disconnect name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

function Disconnect({ name, onClose }: { name: string; onClose: () => void }) {
  const { sso: text } = useText().access;
  const client = useQueryClient();
  const off = useMutation({
    mutationFn: () => remove('/session/sso/connection'),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: SESSION });
      toast(text.disconnected);
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.disconnectTitle(name)}
      confirm={text.disconnect}
      busy={off.isPending}
      error={off.error}
      onConfirm={() => off.mutate()}
      onClose={onClose}
    >
      {text.disconnectText}
    </Ask>
  );
}
