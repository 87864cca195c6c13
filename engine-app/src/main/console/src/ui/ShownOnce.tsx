import { TextInput } from '@mantine/core';
import { Copy } from './Copy';

/** What is shown this once, to be taken away whole. */
export function ShownOnce({ label, value }: { label: string; value: string }) {
  return (
    <div className="snippet">
      <TextInput
        className="grow"
        label={label}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <Copy value={value} />
    </div>
  );
}
