import { TextInput } from '@mantine/core';
import { besides, type Contrast, isHexColour, textOn, VISIBLE } from '../contrast';
import { useText } from '../i18n';
import { Tag } from '../ui/states';

interface Props {
  value: string;
  error: string | undefined;
  onChange: (accent: string) => void;
}

/** The accent colour, and whether white or black text can be read on it. */
export function AccentField({ value, error, onChange }: Props) {
  const { sites: text } = useText();
  const contrasts = textOn(value);
  return (
    <div className="accent">
      <div className="accent-field">
        <TextInput
          label={text.accent}
          description={text.accentHelp}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
          error={error ?? null}
          maxLength={7}
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <input
          type="color"
          aria-label={text.accentPick}
          value={isHexColour(value) ? value : '#000000'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {contrasts && <Judgement accent={value} contrasts={contrasts} />}
    </div>
  );
}

function Judgement({ accent, contrasts }: { accent: string; contrasts: [Contrast, Contrast] }) {
  const { sites: text } = useText();
  const [best] = contrasts;
  const { settings } = useText();
  return (
    <div className="contrast" role="status">
      <div className="contrast-bubble" style={{ background: accent, color: best.text }}>
        {text.contrastSample}
      </div>
      <p className="small">{text.contrastChosen(best.text)}</p>
      <ul>
        {contrasts.map(({ text: colour, ratio, readable }) => (
          <li key={colour}>
            {colour === 'white' ? text.onWhite : text.onBlack} {ratio.toFixed(1)} : 1{' '}
            <Tag tone={readable ? 'good' : 'warn'}>{readable ? text.readable : text.unreadable}</Tag>
          </li>
        ))}
        {(['white', 'black'] as const).map((page) => (
          <li key={page}>
            {page === 'white' ? settings.onLightPage : settings.onDarkPage} {besides(accent, page).toFixed(1)} : 1{' '}
            <Tag tone={besides(accent, page) >= VISIBLE ? 'good' : 'warn'}>
              {besides(accent, page) >= VISIBLE ? settings.visible : settings.invisible}
            </Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}
