import { ActionIcon, Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n';
import { Icon } from '../ui/Icon';
import { DeleteFile } from './DeleteFile';
import { FileName } from './FileName';
import { formNameFault, free, newForm, renamed, without } from './files';
import type { StudioModel } from './useStudio';

type Open = { what: 'add' } | { what: 'rename' | 'delete'; file: string } | null;

export function FormsTab({ model, onEdit }: { model: StudioModel; onEdit: (file: string) => void }) {
  const { studio: text } = useText();
  const [open, setOpen] = useState<Open>(null);
  const files = Object.keys(model.forms);
  const close = () => setOpen(null);
  return (
    <>
      <div className="sheet-head">
        <p className="soft small">{text.forms.lead}</p>
        <Button
          size="xs"
          variant="light"
          onClick={() => setOpen({ what: 'add' })}
          leftSection={<Icon name="plus" size={16} />}
        >
          {text.forms.add}
        </Button>
      </div>
      {files.length === 0 ? (
        <p className="sheet-empty soft">{text.forms.none}</p>
      ) : (
        <ul className="sheet-list">
          {files.map((file) => (
            <li key={file}>
              <button type="button" className="sheet-item" onClick={() => onEdit(file)}>
                <Icon name="file" size={18} />
                <span>
                  {file}
                  <span className="under">{text.forms.fields(fieldCount(model.forms[file]))}</span>
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
      {open?.what === 'add' && (
        <FileName
          title={text.forms.add}
          first={free('form', '.form', files)}
          ending=".form"
          submit={text.create}
          faultOf={(name) => formNameFault(name, files)}
          onName={(name) => {
            model.setForms({ ...model.forms, [name]: newForm(name, text.forms.submit) });
            close();
            onEdit(name);
          }}
          onClose={close}
        />
      )}
      {open?.what === 'rename' && (
        <FileName
          title={text.renameOf(open.file)}
          first={open.file}
          ending=".form"
          submit={text.rename}
          faultOf={(name) =>
            formNameFault(
              name,
              files.filter((other) => other !== open.file),
            )
          }
          onName={(name) => {
            model.bench?.renameForm(open.file, name);
            model.setForms(renamed(model.forms, open.file, name));
            close();
          }}
          onClose={close}
        />
      )}
      {open?.what === 'delete' && (
        <DeleteFile file={open.file} onDelete={() => model.setForms(without(model.forms, open.file))} onClose={close}>
          {text.forms.deleteText}
        </DeleteFile>
      )}
    </>
  );
}

function fieldCount(json: string | undefined): number {
  try {
    const { components = [] } = JSON.parse(json ?? '') as { components?: { key?: string }[] };
    return components.filter(({ key }) => key).length;
  } catch {
    return 0;
  }
}

interface FileMenuProps {
  name: string;
  onRename: () => void;
  onDelete: () => void;
}

export function FileMenu({ name, onRename, onDelete }: FileMenuProps) {
  const { studio: text } = useText();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={text.actionsOf(name)}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{text.rename}</Menu.Item>
        <Menu.Item className="danger" onClick={onDelete}>
          {text.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
