import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { post } from '../api';
import { useText } from '../i18n';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import type { Decision } from './decisions';
import type { Detail } from './model';
import { requestQuery } from './queries';

export interface DialogProps {
  request: Detail;
  onClose: () => void;
}

interface Props extends DialogProps {
  decision: Decision;
  title: string;
  danger?: boolean;
  /** What is sent, or null while something is missing. */
  body: () => object | null;
  children: ReactNode;
}

const PATHS: Record<Decision, string> = {
  identity: 'identity',
  approve: 'approval',
  refuse: 'refusal',
  extend: 'extension',
  pause: 'pause',
  resume: 'resumption',
};

/** Asks once more before a decision, and shows the request as it is after it. */
export function DecisionForm({ request, decision, title, danger, body, children, onClose }: Props) {
  const words = useText();
  const { requests: text, common } = words;
  const client = useQueryClient();
  const deciding = useMutation({
    mutationFn: (sent: object) => post<Detail>(`/subject-requests/${request.id}/${PATHS[decision]}`, sent),
    // An explanation is for the letter only, and does not stay here either.
    gcTime: 0,
    onSuccess: (after) => {
      client.setQueryData(requestQuery(request.id).queryKey, after);
      toast(text.told[decision]);
      onClose();
      return client.invalidateQueries({ queryKey: ['requests', 'list'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sent = body();
    if (sent) deciding.mutate(sent);
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} noValidate className="stack">
        {children}
        {deciding.error !== null && <Notice tone="bad">{wordsFor(deciding.error, words)}</Notice>}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={deciding.isPending} {...(danger ? { color: 'red.9' } : {})}>
            {text.decisions[decision]}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
