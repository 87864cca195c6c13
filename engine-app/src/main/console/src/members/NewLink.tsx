import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { post } from '../api';
import { useSpeech } from '../i18n';
import type { Member, OneTimeLink } from '../types';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { LinkDialog } from './LinkDialog';
import { isAboutTheAddress, mailTo, SendTo } from './SendTo';

/** Asks, then mails the link with which a member comes in, or chooses a new password; or shows it. */
export function NewLink({ member, onClose }: { member: Member; onClose: () => void }) {
  const { text, language } = useSpeech();
  const { links } = text.access;
  const [email, setEmail] = useState('');
  const make = useMutation({
    mutationFn: () => post<OneTimeLink>(`/members/${member.id}/link`, mailTo(email, language)),
    gcTime: 0,
  });
  if (make.data)
    return <LinkDialog title={links.resetTitle(member.name)} link={make.data} email={email} onClose={onClose} />;
  function submit(event: FormEvent) {
    event.preventDefault();
    make.mutate();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={member.invited ? links.resetTitle(member.name) : links.resetAskTitle(member.name)}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form onSubmit={submit} noValidate className="stack">
        <p className="soft">{member.invited ? links.renewAskText : links.resetAskText}</p>
        <SendTo value={email} error={make.error} onChange={setEmail} />
        {make.error && !isAboutTheAddress(make.error) && <Notice tone="bad">{wordsFor(make.error, text)}</Notice>}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {member.invited ? links.renew : links.reset}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
