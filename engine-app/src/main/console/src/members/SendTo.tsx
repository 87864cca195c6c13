import { TextInput } from '@mantine/core';
import { ApiProblem } from '../api';
import { useText } from '../i18n';

interface Props {
  value: string;
  error: unknown;
  onChange: (email: string) => void;
}

/** An e-mail address to send a link to, or none. */
export function SendTo({ value, error, onChange }: Props) {
  const { links: text } = useText().access;
  const wrong = isAboutTheAddress(error);
  return (
    <TextInput
      type="email"
      label={text.sendTo}
      description={text.sendToHelp}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={wrong ? text.noAddress : null}
      autoComplete="off"
      maxLength={254}
    />
  );
}

export function isAboutTheAddress(error: unknown): boolean {
  return error instanceof ApiProblem && (error.extra.errors?.some(({ field }) => field === 'email') ?? false);
}

/** What is sent along with a link that is made: nothing if nobody is to be written to. */
export function mailTo(email: string, language: string): { email?: string; language?: string } {
  return email.trim() ? { email: email.trim(), language } : {};
}
