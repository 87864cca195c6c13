import { Button, Modal } from '@mantine/core';
import { saveFile } from '../flows/save-file';
import { useText } from '../i18n';
import { Copy } from '../ui/Copy';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/states';

/** To be seen this once. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { access } = useText();
  const text = access.factor;
  const all = codes.join('\n');
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.codesTitle}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <div className="stack">
        <Notice tone="warn">{text.codesText}</Notice>
        <ul className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div className="buttons">
          <Copy value={all} />
          <Button
            variant="default"
            leftSection={<Icon name="download" size={18} />}
            onClick={() => saveFile('smartconvo-recovery-codes.txt', all)}
          >
            {text.codesFile}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {text.codesDone}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
