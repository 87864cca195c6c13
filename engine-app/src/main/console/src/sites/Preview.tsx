import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n';
import { hashOf, type Settings } from '../preview/settings';

const PAUSE = 500;

type Shown = Omit<Settings, 'look'>;

/** The real widget with these settings, in a frame that no conversation can begin in. */
export function Preview(shown: Shown) {
  const { settings: text } = useText();
  const [look, setLook] = useState<Settings['look']>('light');
  const frame = useRef<HTMLIFrameElement>(null);
  const { title, greeting, locale, ...looks } = shown;
  const painted = JSON.stringify({ ...looks, look });
  const told = useRef({ ...shown, look });
  told.current = { ...shown, look };
  const words = useSettled(JSON.stringify([title, greeting, locale]));
  const [ready, setReady] = useState<string>();

  useEffect(() => {
    const listen = (event: MessageEvent) => {
      const own = event.origin === location.origin && event.source === frame.current?.contentWindow;
      if (own && event.data === 'preview-ready') setReady(words);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [words]);

  useEffect(() => {
    frame.current?.contentWindow?.postMessage(JSON.parse(painted), location.origin);
  }, [painted]);

  return (
    <div className="preview">
      <NativeSelect
        label={text.previewLook}
        value={look}
        onChange={(event) => setLook(event.currentTarget.value === 'dark' ? 'dark' : 'light')}
        data={[
          { value: 'light', label: text.previewLight },
          { value: 'dark', label: text.previewDark },
        ]}
      />
      <iframe
        key={words}
        ref={frame}
        title={text.preview}
        src={`${import.meta.env.BASE_URL}preview.html${hashOf(told.current)}`}
        inert={ready !== words}
      />
      <p className="soft small">{text.previewHelp}</p>
    </div>
  );
}

/** What a value is once it has not changed for a moment: the frame loads anew only then. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(wait);
  }, [value]);
  return settled;
}
