import { Checkbox, Stack } from '@mantine/core';
import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import { ROLES, type Role } from '../types';

interface Props {
  value: Role[];
  error: string | null;
  onChange: (roles: Role[]) => void;
}

export function RoleChoice({ value, error, onChange }: Props) {
  const { members: text, roles, roleHelp } = useText();
  const mayMakeOwners = may(useSession(), 'makeOwners');
  return (
    <Checkbox.Group label={text.roles} value={value} onChange={(chosen) => onChange(chosen as Role[])} error={error}>
      <Stack gap="sm" my="xs">
        {ROLES.map((role) => {
          const locked = role === 'OWNER' && !mayMakeOwners;
          return (
            <Checkbox
              key={role}
              value={role}
              label={roles[role]}
              description={locked ? text.ownersOnly : roleHelp[role]}
              disabled={locked}
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}
