import { TextInput } from '@mantine/core';
import { type Contrast, isHexColour, textOn } from '../contrast';
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
      </ul>
    </div>
  );
}
