import { Button, Modal } from '@mantine/core';
import { useText } from '../i18n';
import { useClock } from '../time';
import type { OneTimeLink } from '../types';
import { ShownOnce } from '../ui/ShownOnce';
import { Notice } from '../ui/states';

interface Props {
  link: OneTimeLink;
  /** Where it was to be sent; empty if it was to be shown. */
  email: string;
  onClose: () => void;
}

/** A link to hand over, to be seen this once; or the word that it was sent. */
export function LinkDialog({ title, ...handed }: Props & { title: string }) {
  return (
    <Modal
      opened
      onClose={handed.onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <HandOver {...handed} />
    </Modal>
  );
}

export function HandOver({ link, email, onClose }: Props) {
  const { links: text } = useText().access;
  const clock = useClock();
  return (
    <div className="stack">
      {link.path === null ? (
        <Notice tone="good">{text.mailed(email)}</Notice>
      ) : (
        <>
          <Notice tone="warn">{email ? text.notMailed : text.text}</Notice>
          <ShownOnce label={text.link} value={new URL(link.path, location.origin).href} />
        </>
      )}
      <p className="soft small">{text.until(clock.moment(link.expiresAt))}</p>
      <div className="buttons">
        <Button onClick={onClose}>{link.path === null ? text.read : text.done}</Button>
      </div>
    </div>
  );
}
