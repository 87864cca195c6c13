import { Button } from '@mantine/core';
import { saveFile } from '../flows/save-file';
import { useText } from '../i18n';
import { Icon } from '../ui/Icon';

/** Takes what a page says away, as JSON or on paper. */
export function Keep({ name, content }: { name: string; content: object }) {
  const { record: text } = useText();
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="download" size={18} />}
        onClick={() => saveFile(`${name}.json`, JSON.stringify(content, null, 2))}
      >
        {text.json}
      </Button>
      <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
        {text.print}
      </Button>
    </>
  );
}
