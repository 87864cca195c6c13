import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { put } from '../api';
import { useText } from '../i18n';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import type { DialogProps } from './DecisionForm';
import { GroundField } from './GroundField';
import type { Detail } from './model';
import { requestQuery } from './queries';

/** One conversation, on a ground of the law; the rest of the request is carried out. */
export function LeaveOutDialog({ request, conversation, onClose }: DialogProps & { conversation: string }) {
  const words = useText();
  const { requests: text, common } = words;
  const client = useQueryClient();
  const [ground, setGround] = useState('');
  const [tried, setTried] = useState(false);
  const leaving = useMutation({
    mutationFn: () => put<Detail>(`/subject-requests/${request.id}/conversations/${conversation}/refusal`, { ground }),
    onSuccess: (after) => {
      client.setQueryData(requestQuery(request.id).queryKey, after);
      toast(text.leftOutDone);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ground) leaving.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={text.leaveOutTitle} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} noValidate className="stack">
        <p className="soft">{text.leaveOutText}</p>
        <GroundField request={request} value={ground} onChange={setGround} missing={tried && !ground} />
        {leaving.error !== null && <Notice tone="bad">{wordsFor(leaving.error, words)}</Notice>}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={leaving.isPending}>
            {text.leaveOut}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
