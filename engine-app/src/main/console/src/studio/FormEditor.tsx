import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import './form-editor.css';
import { FormEditor as Editor } from '@bpmn-io/form-js-editor';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n';
import { Notice } from '../ui/states';

interface Props {
  file: string;
  json: string;
  onChange: (json: string) => void;
  onClose: () => void;
}

/** The form editor of bpmn.io, with the components that the widget shows. */
export default function FormEditor({ file, json, onChange, onClose }: Props) {
  const { studio: text, common } = useText();
  const desk = useRef<HTMLDivElement>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  const first = useRef(json);
  const [broken, setBroken] = useState(false);
  const back = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!desk.current) return;
    const editor = new Editor({ container: desk.current });
    let gone = false;
    const opened = async () => editor.importSchema(JSON.parse(first.current));
    opened().then(
      () => {
        if (gone) return;
        editor.on('changed', () => latest.current(written(editor.saveSchema())));
      },
      () => setBroken(true),
    );
    back.current?.focus();
    return () => {
      gone = true;
      editor.destroy();
    };
  }, []);

  return (
    <>
      <header className="form-head">
        <h2>{file}</h2>
        <p className="soft small grow">{text.forms.help}</p>
        <Button ref={back} onClick={onClose}>
          {common.close}
        </Button>
      </header>
      {broken && <Notice tone="bad">{text.forms.broken}</Notice>}
      <div className="form-editor" ref={desk} hidden={broken} />
    </>
  );
}

/** Who wrote the file is of no use to those who read it. */
function written({ exporter: _, ...schema }: Record<string, unknown>): string {
  return JSON.stringify(schema, null, 2);
}
