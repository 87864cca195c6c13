import { Button, Modal } from '@mantine/core';
import { useText } from '../i18n';
import { useClock } from '../time';
import type { OneTimeLink } from '../types';
import { ShownOnce } from '../ui/ShownOnce';
import { Notice } from '../ui/states';

/** A link to hand over, to be seen this once. */
export function LinkDialog({ title, link, onClose }: { title: string; link: OneTimeLink; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <HandOver link={link} onClose={onClose} />
    </Modal>
  );
}

export function HandOver({ link, onClose }: { link: OneTimeLink; onClose: () => void }) {
  const { links: text } = useText().access;
  const clock = useClock();
  const address = new URL(link.path, location.origin).href;
  return (
    <div className="stack">
      <Notice tone="warn">{text.text}</Notice>
      <ShownOnce label={text.link} value={address} />
      <p className="soft small">{text.until(clock.moment(link.expiresAt))}</p>
      <div className="buttons">
        <Button onClick={onClose}>{text.done}</Button>
      </div>
    </div>
  );
}
