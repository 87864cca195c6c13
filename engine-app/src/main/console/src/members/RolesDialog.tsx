import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { put } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import type { Member } from '../types';
import { Notice } from '../ui/states';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { RoleChoice } from './RoleChoice';

export function RolesDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const text = useText();
  const [roles, setRoles] = useState(member.roles);
  const [tried, setTried] = useState(false);
  const refresh = useRefresh();
  const change = useMutation({
    mutationFn: () => put<void>(`/members/${member.id}`, { roles, active: member.active }),
    onSuccess: async () => {
      await refresh('members');
      toast(text.members.rolesChanged(member.name));
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (roles.length > 0) change.mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={text.members.rolesTitle(member.name)}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <form onSubmit={submit} className="stack">
        <RoleChoice
          value={roles}
          onChange={setRoles}
          error={tried && roles.length === 0 ? text.members.rolesMissing : null}
        />
        <p className="soft small">{text.members.rolesNote}</p>
        {change.error && <Notice tone="bad">{wordsFor(change.error, text)}</Notice>}
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {text.common.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
