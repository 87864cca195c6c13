import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Notice } from './states';
import { wordsFor } from './words';

interface Props {
  opened: boolean;
  title: string;
  confirm: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something that others will feel. */
export function Ask({ opened, title, confirm, busy, error, onConfirm, onClose, children }: Props) {
  const text = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': text.common.close }}>
      <p className="soft">{children}</p>
      {error !== null && <Notice tone="bad">{wordsFor(error, text)}</Notice>}
      <div className="buttons">
        <Button variant="default" onClick={onClose} data-autofocus>
          {text.common.cancel}
        </Button>
        <Button color="red.9" onClick={onConfirm} loading={busy}>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
