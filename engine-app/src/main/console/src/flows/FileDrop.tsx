import { type DragEvent, useRef, useState } from 'react';
import { useText } from '../i18n';
import { Icon } from '../ui/Icon';

/** A place to drop files on, which is also a button to choose them with. */
export function FileDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { publish: text } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is only a shortcut; the field inside works by keyboard
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <p>
        {text.drop}{' '}
        <label className="link">
          {text.choose}
          <input
            ref={input}
            type="file"
            multiple
            accept=".bpmn,.form"
            onChange={(event) => {
              if (event.currentTarget.files?.length) onFiles([...event.currentTarget.files]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p className="soft small">{text.kinds}</p>
    </div>
  );
}
