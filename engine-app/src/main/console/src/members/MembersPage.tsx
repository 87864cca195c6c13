import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { put } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { membersQuery, useRefresh, useSession } from '../queries';
import { useClock } from '../time';
import type { Member } from '../types';
import { Ask } from '../ui/Ask';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { InviteDialog } from './InviteDialog';
import { NewLink } from './NewLink';
import { RolesDialog } from './RolesDialog';
import { TakeOffFactor } from './TakeOffFactor';

type Open = { dialog: 'invite' } | { dialog: 'roles' | 'deactivate' | 'link' | 'factor'; member: Member } | null;

export function MembersPage() {
  const { members: text } = useText();
  const session = useSession();
  const query = useQuery(membersQuery);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const mayEdit = may(session, 'editMembers');
  const add = mayEdit && (
    <Button onClick={() => setOpen({ dialog: 'invite' })} leftSection={<Icon name="plus" size={18} />}>
      {text.add}
    </Button>
  );
  return (
    <Page title={text.title} lead={text.lead} actions={query.data?.length ? add : null}>
      <Asked query={query}>
        {(members) =>
          members.length > 0 ? (
            <MemberTable members={members} mayEdit={mayEdit} onOpen={setOpen} />
          ) : (
            <Blank icon="members" title={text.emptyTitle} action={add}>
              {text.emptyText}
            </Blank>
          )
        }
      </Asked>
      {open?.dialog === 'invite' && <InviteDialog onClose={close} />}
      {open?.dialog === 'roles' && <RolesDialog member={open.member} onClose={close} />}
      {open?.dialog === 'deactivate' && <Deactivate member={open.member} onClose={close} />}
      {open?.dialog === 'link' && <NewLink member={open.member} onClose={close} />}
      {open?.dialog === 'factor' && <TakeOffFactor member={open.member} onClose={close} />}
    </Page>
  );
}

interface TableProps {
  members: Member[];
  mayEdit: boolean;
  onOpen: (open: Open) => void;
}

function MemberTable({ members, mayEdit, onOpen }: TableProps) {
  const { members: text, common, roles, access } = useText();
  const session = useSession();
  const clock = useClock();
  const head = [text.name, text.roles, text.lastSignIn, text.state];
  return (
    <Table
      label={text.title}
      head={
        mayEdit
          ? [
              ...head,
              <span key="actions" className="unseen">
                {common.actions}
              </span>,
            ]
          : head
      }
    >
      {members.map((member) => (
        <tr key={member.id} className={member.active ? '' : 'off'}>
          <th scope="row">
            {member.name} {member.id === session.member.id && <Tag>{text.you}</Tag>}
            <span className="under">
              {text.since} {clock.day(member.createdAt)}
              {member.secondFactor && ` · ${access.links.secondFactor}`}
            </span>
          </th>
          <td>{member.roles.map((role) => roles[role]).join(', ')}</td>
          <td className="nowrap">{member.lastSignInAt ? clock.ago(member.lastSignInAt) : common.never}</td>
          <td>
            <State member={member} />
          </td>
          {mayEdit && (
            <td className="right">
              <MemberMenu member={member} onOpen={onOpen} />
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

function State({ member }: { member: Member }) {
  const { members: text, access } = useText();
  if (!member.active) return <Tag>{text.inactive}</Tag>;
  return member.invited ? <Tag tone="warn">{access.links.invited}</Tag> : <Tag tone="good">{text.active}</Tag>;
}

function MemberMenu({ member, onOpen }: { member: Member; onOpen: (open: Open) => void }) {
  const whole = useText();
  const text = whole.members;
  const { links } = whole.access;
  const refresh = useRefresh();
  const activate = useMutation({
    mutationFn: () => put<void>(`/members/${member.id}`, { roles: member.roles, active: true }),
    onSuccess: async () => {
      await refresh('members');
      toast(text.activated(member.name));
    },
    onError: (error) => toast(wordsFor(error, whole)),
  });
  const mayReset = may(useSession(), 'resetMembers') && member.active && !member.invited;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={text.actionsOf(member.name)} loading={activate.isPending}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen({ dialog: 'roles', member })}>{text.changeRoles}</Menu.Item>
        {member.active && member.invited && (
          <Menu.Item onClick={() => onOpen({ dialog: 'link', member })}>{links.renew}</Menu.Item>
        )}
        {mayReset && <Menu.Item onClick={() => onOpen({ dialog: 'link', member })}>{links.reset}</Menu.Item>}
        {mayReset && member.secondFactor && (
          <Menu.Item onClick={() => onOpen({ dialog: 'factor', member })}>{links.takeOffFactor}</Menu.Item>
        )}
        {member.active ? (
          <Menu.Item className="danger" onClick={() => onOpen({ dialog: 'deactivate', member })}>
            {text.deactivate}
          </Menu.Item>
        ) : (
          <Menu.Item onClick={() => activate.mutate()}>{text.activate}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Deactivate({ member, onClose }: { member: Member; onClose: () => void }) {
  const { members: text } = useText();
  const refresh = useRefresh();
  const deactivate = useMutation({
    mutationFn: () => put<void>(`/members/${member.id}`, { roles: member.roles, active: false }),
    onSuccess: async () => {
      await refresh('members');
      toast(text.deactivated(member.name));
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.deactivateTitle(member.name)}
      confirm={text.deactivate}
      busy={deactivate.isPending}
      error={deactivate.error}
      onConfirm={() => deactivate.mutate()}
      onClose={onClose}
    >
      {text.deactivateText}
    </Ask>
  );
}
