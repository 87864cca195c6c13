import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n';
import { Icon } from '../ui/Icon';
import { DeleteFile } from './DeleteFile';
import { FileName } from './FileName';
import { FileMenu } from './FormsTab';
import { free, newTest, renamed, testNameFault, without } from './files';
import type { StudioModel } from './useStudio';

type Open = { what: 'add' } | { what: 'rename' | 'delete'; file: string } | null;

/** The golden conversations of a flow, as text. */
export function TestsTab({ model }: { model: StudioModel }) {
  const { studio: text } = useText();
  const [open, setOpen] = useState<Open>(null);
  const [shown, setShown] = useState<string | null>(null);
  const files = Object.keys(model.tests);
  const close = () => setOpen(null);
  if (shown !== null && model.tests[shown] !== undefined)
    return (
      <div className="test-desk">
        <button type="button" className="link small" onClick={() => setShown(null)}>
          <Icon name="left" size={16} />
          {text.tests.all}
        </button>
        <h2>{shown}</h2>
        <Textarea
          aria-label={text.tests.textOf(shown)}
          className="mono"
          value={model.tests[shown]}
          onChange={(event) => model.setTests({ ...model.tests, [shown]: event.currentTarget.value })}
          autosize
          minRows={16}
          maxRows={40}
          maxLength={20_000}
          spellCheck={false}
        />
        <p className="soft small">{text.tests.format}</p>
      </div>
    );
  return (
    <>
      <div className="sheet-head">
        <p className="soft small">{text.tests.lead}</p>
        <Button
          size="xs"
          variant="light"
          onClick={() => setOpen({ what: 'add' })}
          leftSection={<Icon name="plus" size={16} />}
        >
          {text.tests.add}
        </Button>
      </div>
      {files.length === 0 ? (
        <p className="sheet-empty soft">{text.tests.none}</p>
      ) : (
        <ul className="sheet-list">
          {files.map((file) => (
            <li key={file}>
              <button type="button" className="sheet-item" onClick={() => setShown(file)}>
                <Icon name="chat" size={18} />
                <span>
                  {file}
                  <span className="under">{aboutOf(model.tests[file])}</span>
                </span>
              </button>
              <FileMenu
                name={file}
                onRename={() => setOpen({ what: 'rename', file })}
                onDelete={() => setOpen({ what: 'delete', file })}
              />
            </li>
          ))}
        </ul>
      )}
      {open !== null && open.what !== 'delete' && (
        <FileName
          title={open.what === 'add' ? text.tests.add : text.renameOf(open.file)}
          first={open.what === 'add' ? free('happy-path', '.chat', files) : open.file}
          ending={open.what === 'add' ? '.chat' : open.file.slice(open.file.lastIndexOf('.'))}
          submit={open.what === 'add' ? text.create : text.rename}
          faultOf={(name) => testNameFault(name, files)}
          onName={(name) => {
            if (open.what === 'add') {
              model.setTests({ ...model.tests, [name]: newTest(model.key) });
              setShown(name);
            } else model.setTests(renamed(model.tests, open.file, name));
            close();
          }}
          onClose={close}
        />
      )}
      {open?.what === 'delete' && (
        <DeleteFile file={open.file} onDelete={() => model.setTests(without(model.tests, open.file))} onClose={close}>
          {text.tests.deleteText}
        </DeleteFile>
      )}
    </>
  );
}

/** The comment a conversation begins with. */
function aboutOf(test: string | undefined): string {
  return /^#\s*(.+)$/m.exec(test ?? '')?.[1] ?? '';
}
