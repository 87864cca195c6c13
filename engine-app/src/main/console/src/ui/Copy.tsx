import { Button, CopyButton } from '@mantine/core';
import { useText } from '../i18n';
import { Icon } from './Icon';

interface Props {
  value: string;
  label?: string;
  /** What it copies, where there are several. */
  name?: string;
  small?: boolean;
}

export function Copy({ value, label, name, small = false }: Props) {
  const text = useText();
  return (
    <CopyButton value={value} timeout={2500}>
      {({ copied, copy }) => (
        <Button
          variant={small ? 'subtle' : 'default'}
          size={small ? 'compact-sm' : 'sm'}
          onClick={copy}
          leftSection={<Icon name={copied ? 'check' : 'copy'} size={small ? 16 : 18} />}
          aria-live="polite"
          aria-label={copied ? undefined : name}
        >
          {copied ? text.common.copied : (label ?? text.common.copy)}
        </Button>
      )}
    </CopyButton>
  );
}
