import { type DragEvent, useState } from 'react';
import { useText } from '../i18n';
import { Icon } from '../ui/Icon';

/** A place to drop a flow's files on, which is also a button to choose them with. */
export function FileDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { publish: text } = useText();
  return (
    <DropZone words={text.drop} choose={text.choose} accept=".bpmn,.form" several onFiles={onFiles}>
      <p className="soft small">{text.kinds}</p>
    </DropZone>
  );
}

interface Props {
  words: string;
  choose: string;
  accept: string;
  several?: boolean;
  busy?: boolean;
  onFiles: (files: File[]) => void;
  children?: React.ReactNode;
}

export function DropZone({ words, choose, accept, several = false, busy = false, onFiles, children }: Props) {
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!busy && event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is only a shortcut; the field inside works by keyboard
    <div
      className={over ? 'drop over' : 'drop'}
      aria-busy={busy || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <p>
        {words}{' '}
        <label className="link">
          {choose}
          <input
            type="file"
            multiple={several}
            accept={accept}
            disabled={busy}
            onChange={(event) => {
              if (event.currentTarget.files?.length) onFiles([...event.currentTarget.files]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {children}
    </div>
  );
}
