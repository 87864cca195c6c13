import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post, remove } from '../api';
import { useText } from '../i18n';
import { SESSION, secondFactorQuery, useRefresh, useSession } from '../queries';
import { Ask } from '../ui/Ask';
import { Card } from '../ui/Page';
import { Asked, Tag } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { RecoveryCodes } from './RecoveryCodes';
import { SetUpFactor } from './SetUpFactor';

type Open = { dialog: 'setUp' | 'takeOff' } | { dialog: 'codes'; codes: string[] } | null;

/** What the session and the cards say of second factors, asked anew. */
export function useFactorChanged(): () => Promise<void> {
  const client = useQueryClient();
  const refresh = useRefresh();
  return async () => {
    await Promise.all([client.invalidateQueries({ queryKey: SESSION }), refresh('secondFactor'), refresh('passkeys')]);
  };
}

export function SecondFactor() {
  const whole = useText();
  const text = whole.access.factor;
  const query = useQuery(secondFactorQuery);
  const changed = useFactorChanged();
  const { secondFactor } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const renew = useMutation({
    mutationFn: () => post<{ recoveryCodes: string[] }>('/session/totp/recovery-codes', {}),
    gcTime: 0,
    onSuccess: async ({ recoveryCodes }) => {
      setOpen({ dialog: 'codes', codes: recoveryCodes });
      await changed();
    },
    onError: (error) => toast(wordsFor(error, whole)),
  });
  return (
    <>
      <Asked query={query} rows={2}>
        {({ on, recoveryCodesLeft }) => (
          <Card
            title={text.title}
            lead={text.lead}
            actions={<Tag tone={on ? 'good' : 'plain'}>{on ? text.on : text.off}</Tag>}
          >
            {secondFactor && <p className="soft">{text.left(recoveryCodesLeft)}</p>}
            <div className="buttons start">
              {!on && (
                <Button variant={secondFactor ? 'default' : 'filled'} onClick={() => setOpen({ dialog: 'setUp' })}>
                  {text.setUp}
                </Button>
              )}
              {secondFactor && (
                <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
                  {text.renew}
                </Button>
              )}
              {on && (
                <Button variant="default" onClick={() => setOpen({ dialog: 'takeOff' })}>
                  {text.takeOff}
                </Button>
              )}
            </div>
          </Card>
        )}
      </Asked>
      {open?.dialog === 'setUp' && <SetUpFactor onClose={() => setOpen(null)} />}
      {open?.dialog === 'takeOff' && <TakeOff onClose={() => setOpen(null)} />}
      {open?.dialog === 'codes' && <RecoveryCodes codes={open.codes} onClose={() => setOpen(null)} />}
    </>
  );
}

function TakeOff({ onClose }: { onClose: () => void }) {
  const { access } = useText();
  const text = access.factor;
  const changed = useFactorChanged();
  const off = useMutation({
    mutationFn: () => remove('/session/totp'),
    onSuccess: async () => {
      await changed();
      toast(text.takenOff);
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.takeOffTitle}
      confirm={text.takeOff}
      busy={off.isPending}
      error={off.error}
      onConfirm={() => off.mutate()}
      onClose={onClose}
    >
      {text.takeOffText}
    </Ask>
  );
}
