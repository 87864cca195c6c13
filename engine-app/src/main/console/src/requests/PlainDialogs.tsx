import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n';
import { DecisionForm, type DialogProps } from './DecisionForm';
import type { Extension } from './model';

const REASONS: Extension['reason'][] = ['COMPLEX', 'MANY'];

export function IdentityDialog(props: DialogProps) {
  const { requests: text } = useText();
  return (
    <DecisionForm {...props} decision="identity" title={text.ask.identity} body={() => ({})}>
      <p className="soft">{text.askText.identity}</p>
    </DecisionForm>
  );
}

export function PauseDialog(props: DialogProps) {
  const { requests: text } = useText();
  return (
    <DecisionForm {...props} decision="pause" title={text.ask.pause} body={() => ({})}>
      <p className="soft">{text.askText.pause}</p>
    </DecisionForm>
  );
}

export function ResumeDialog(props: DialogProps) {
  const { requests: text } = useText();
  return (
    <DecisionForm {...props} decision="resume" title={text.ask.resume} body={() => ({})}>
      <p className="soft">{text.askText.resume}</p>
    </DecisionForm>
  );
}

export function ExtendDialog(props: DialogProps) {
  const { requests: text } = useText();
  const [reason, setReason] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const body = () => {
    setTried(true);
    return reason ? { reason } : null;
  };
  return (
    <DecisionForm {...props} decision="extend" title={text.ask.extend} body={body}>
      <p className="soft">{text.askText.extend}</p>
      <Radio.Group
        label={text.reason}
        value={reason}
        onChange={setReason}
        error={tried && !reason ? text.reasonMissing : null}
      >
        <Stack gap="xs" mt="xs">
          {REASONS.map((value) => (
            <Radio key={value} value={value} label={text.reasons[value]} />
          ))}
        </Stack>
      </Radio.Group>
    </DecisionForm>
  );
}
