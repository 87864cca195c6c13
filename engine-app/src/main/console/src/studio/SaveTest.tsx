import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../api';
import { useText } from '../i18n';
import type { Recording } from '../types';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { FileName } from './FileName';
import { free, testNameFault } from './files';
import type { StudioModel } from './useStudio';

interface Props {
  model: StudioModel;
  run: string;
  onSaved: (file: string) => void;
}

/** Keeps what was said and done in a try-out as a test of the draft. */
export function SaveTest({ model, run, onSaved }: Props) {
  const whole = useText();
  const { try: text } = whole.studio;
  const [chat, setChat] = useState<string | null>(null);
  const record = useMutation({
    mutationFn: () => get<Recording>(`/try-outs/${run}/recording`),
    onSuccess: (recorded) => setChat(recorded.chat),
  });
  const files = Object.keys(model.tests);
  return (
    <>
      <Button
        size="xs"
        variant="light"
        loading={record.isPending}
        onClick={() => record.mutate()}
        leftSection={<Icon name="check" size={16} />}
      >
        {text.save}
      </Button>
      {record.error && <Notice tone="bad">{wordsFor(record.error, whole)}</Notice>}
      {chat !== null && (
        <FileName
          title={text.save}
          first={free('try-out', '.chat', files)}
          ending=".chat"
          submit={whole.studio.create}
          faultOf={(name) => testNameFault(name, files)}
          onName={(name) => {
            model.setTests({ ...model.tests, [name]: `# ${text.recorded}\n${chat}` });
            setChat(null);
            onSaved(name);
          }}
          onClose={() => setChat(null)}
        />
      )}
    </>
  );
}
