import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Ask } from '../ui/Ask';

interface Props {
  file: string;
  onDelete: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before a form or a test is gone. */
export function DeleteFile({ file, onDelete, onClose, children }: Props) {
  const { studio: text } = useText();
  return (
    <Ask
      opened
      title={text.deleteOf(file)}
      confirm={text.remove}
      busy={false}
      error={null}
      onConfirm={() => {
        onDelete();
        onClose();
      }}
      onClose={onClose}
    >
      {children}
    </Ask>
  );
}
