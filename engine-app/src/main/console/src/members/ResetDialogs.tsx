import { useMutation } from '@tanstack/react-query';
import { post, remove } from '../api';
import { useText } from '../i18n';
import { useRefresh } from '../queries';
import type { Member, OneTimeLink } from '../types';
import { Ask } from '../ui/Ask';
import { toast } from '../ui/toast';
import { LinkDialog } from './LinkDialog';

interface Props {
  member: Member;
  onClose: () => void;
}

/** Asks, then shows the link with which the member chooses a new password. */
export function ResetPassword({ member, onClose }: Props) {
  const { links: text } = useText().access;
  const make = useMutation({ mutationFn: () => post<OneTimeLink>(`/members/${member.id}/link`, {}), gcTime: 0 });
  if (make.data) return <LinkDialog title={text.resetTitle(member.name)} link={make.data} onClose={onClose} />;
  return (
    <Ask
      opened
      title={text.resetAskTitle(member.name)}
      confirm={text.reset}
      busy={make.isPending}
      error={make.error}
      onConfirm={() => make.mutate()}
      onClose={onClose}
    >
      {text.resetAskText}
    </Ask>
  );
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
