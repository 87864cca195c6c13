import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { isProblem, post } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import type { Invited, Role } from '../types';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { HandOver } from './LinkDialog';
import { RoleChoice } from './RoleChoice';

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const invite = useMutation({
    mutationFn: (draft: { name: string; roles: Role[] }) => post<Invited>('/members', draft),
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
        <HandOver link={invited.link} onClose={onClose} />
      ) : (
        <InviteForm busy={invite.isPending} error={invite.error} onInvite={invite.mutate} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FormProps {
  busy: boolean;
  error: unknown;
  onInvite: (draft: { name: string; roles: Role[] }) => void;
  onClose: () => void;
}

function InviteForm({ busy, error, onInvite, onClose }: FormProps) {
  const text = useText();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [tried, setTried] = useState(false);
  const taken = isProblem(error, 'name-taken');

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() && roles.length > 0) onInvite({ name: name.trim(), roles });
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
      {error != null && <Notice tone="bad">{taken ? text.members.nameTaken : wordsFor(error, text)}</Notice>}
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
