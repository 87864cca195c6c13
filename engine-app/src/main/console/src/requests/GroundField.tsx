import { NativeSelect } from '@mantine/core';
import { useText } from '../i18n';
import type { Detail, Ground } from './model';

interface Props {
  request: Detail;
  value: string;
  onChange: (ground: string) => void;
  missing: boolean;
}

/** The grounds that the law knows for such a request. */
export function GroundField({ request, value, onChange, missing }: Props) {
  const { requests: text } = useText();
  const called = useGroundWords(request);
  return (
    <NativeSelect
      label={text.ground}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        { value: '', label: text.choose },
        ...request.grounds.map(({ ground }) => ({ value: ground, label: called(ground) })),
      ]}
      error={missing ? text.groundMissing : null}
    />
  );
}

/** A ground in words, with the law it stands in. */
export function useGroundWords(request: Detail): (ground: Ground) => string {
  const { requests: text } = useText();
  return (ground) => {
    const source = request.grounds.find((known) => known.ground === ground)?.source;
    return source ? `${text.grounds[ground]} (${source})` : text.grounds[ground];
  };
}
