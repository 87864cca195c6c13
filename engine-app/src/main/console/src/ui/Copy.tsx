import { Button, CopyButton } from '@mantine/core';
import { useText } from '../i18n';
import { Icon } from './Icon';

export function Copy({ value, label }: { value: string; label?: string }) {
  const text = useText();
  return (
    <CopyButton value={value} timeout={2500}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="sm"
          onClick={copy}
          leftSection={<Icon name={copied ? 'check' : 'copy'} size={18} />}
          aria-live="polite"
        >
          {copied ? text.common.copied : (label ?? text.common.copy)}
        </Button>
      )}
    </CopyButton>
  );
}
