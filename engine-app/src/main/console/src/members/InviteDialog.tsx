import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { isProblem, post } from '../api';
import { useSpeech, useText } from '../i18n';
import { useRefresh } from '../queries';
import type { Invited, Role } from '../types';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { HandOver } from './LinkDialog';
import { RoleChoice } from './RoleChoice';
import { isAboutTheAddress, mailTo, SendTo } from './SendTo';

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { text, language } = useSpeech();
  const refresh = useRefresh();
  const invite = useMutation({
    mutationFn: ({ email, ...draft }: Draft) => post<Invited>('/members', { ...draft, ...mailTo(email, language) }),
    // The link is to be seen here only, for as long as the dialog is open.
    gcTime: 0,
    onSuccess: () => refresh('members'),
  });
  const invited = invite.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={invited ? text.access.links.invitedTitle(invited.name) : text.members.inviteTitle}
      closeOnClickOutside={!invited}
      closeOnEscape={!invited}
      withCloseButton={!invited}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      {invited ? (
        <HandOver link={invited.link} email={invite.variables?.email ?? ''} onClose={onClose} />
      ) : (
        <InviteForm busy={invite.isPending} error={invite.error} onInvite={invite.mutate} onClose={onClose} />
      )}
    </Modal>
  );
}

interface Draft {
  name: string;
  roles: Role[];
  email: string;
}

interface FormProps {
  busy: boolean;
  error: unknown;
  onInvite: (draft: Draft) => void;
  onClose: () => void;
}

function InviteForm({ busy, error, onInvite, onClose }: FormProps) {
  const text = useText();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const taken = isProblem(error, 'name-taken');

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() && roles.length > 0) onInvite({ name: name.trim(), roles, email: email.trim() });
  }

  return (
    <form onSubmit={submit} noValidate className="stack">
      <TextInput
        label={text.members.name}
        description={text.members.nameHelp}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && !name.trim() ? text.members.nameMissing : null}
        autoComplete="off"
        maxLength={254}
        required
        withAsterisk={false}
        data-autofocus
      />
      <RoleChoice
        value={roles}
        onChange={setRoles}
        error={tried && roles.length === 0 ? text.members.rolesMissing : null}
      />
      <SendTo value={email} error={error} onChange={setEmail} />
      {error != null && !isAboutTheAddress(error) && (
        <Notice tone="bad">{taken ? text.members.nameTaken : wordsFor(error, text)}</Notice>
      )}
      <div className="buttons">
        <Button variant="default" onClick={onClose}>
          {text.common.cancel}
        </Button>
        <Button type="submit" loading={busy}>
          {text.members.inviteSubmit}
        </Button>
      </div>
    </form>
  );
}
