import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../i18n';
import { type NameFault, withEnding } from './files';

interface Props {
  title: string;
  first: string;
  ending: string;
  submit: string;
  faultOf: (name: string) => NameFault | null;
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks for the name of a form or a test. */
export function FileName({ title, first, ending, submit, faultOf, onName, onClose }: Props) {
  const { studio: text, common } = useText();
  const [name, setName] = useState(first.slice(0, first.length - ending.length));
  const [tried, setTried] = useState(false);
  const wanted = withEnding(name, ending);
  const fault = wanted === first ? null : faultOf(wanted);
  function done(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!fault) onName(wanted);
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={done} noValidate>
        <TextInput
          label={text.fileName}
          description={text.fileNameHelp(ending)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && fault ? text.fileNameFaults[fault] : null}
          rightSection={ending ? <span className="soft small">{ending}</span> : null}
          rightSectionWidth={58}
          spellCheck={false}
          data-autofocus
        />
        <div className="buttons">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit">{submit}</Button>
        </div>
      </form>
    </Modal>
  );
}
