import { useMutation } from '@tanstack/react-query';
import { remove } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import type { Member } from '../types';
import { Ask } from '../ui/Ask';
import { toast } from '../ui/toast';

interface Props {
  member: Member;
  onClose: () => void;
}

export function TakeOffFactor({ member, onClose }: Props) {
  const { links: text } = useText().access;
  const refresh = useRefresh();
  const off = useMutation({
    mutationFn: () => remove(`/members/${member.id}/totp`),
    onSuccess: async () => {
      await refresh('members');
      toast(text.tookOffFactor(member.name));
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.takeOffFactorTitle(member.name)}
      confirm={text.takeOffFactor}
      busy={off.isPending}
      error={off.error}
      onConfirm={() => off.mutate()}
      onClose={onClose}
    >
      {text.takeOffFactorText}
    </Ask>
  );
}
