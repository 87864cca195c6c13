import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { isHexColour, type Look, pairsOf } from '../contrast';
import { useText } from '../i18n';
import { Tag } from '../ui/states';
import { Table } from '../ui/Table';
import type { Draft, Errors } from './draft';
import { FONTS, RADII } from './looks';

type Theme = Pick<Draft, 'accent' | 'accentDark' | 'radius' | 'font'>;

interface Props {
  value: Theme;
  errors: Errors;
  onChange: (part: Partial<Theme>) => void;
}

/** How the chat looks, and whether everything in it can be read. */
export function ThemeFields({ value, errors, onChange }: Props) {
  const { sites: text, settings } = useText();
  const { accent, accentDark, radius, font } = value;
  const radii = [...new Set<string>([...RADII, radius])];
  return (
    <div className="accent">
      <Colour
        label={text.accent}
        help={text.accentHelp}
        value={accent}
        error={errors.accent}
        onChange={(chosen) => onChange({ accent: chosen })}
      />
      <Checkbox
        label={settings.sameInTheDark}
        description={settings.sameInTheDarkHelp}
        checked={accentDark === ''}
        onChange={(event) => onChange({ accentDark: event.currentTarget.checked ? '' : accent || '#000000' })}
      />
      {accentDark !== '' && (
        <Colour
          label={settings.accentDark}
          value={accentDark}
          error={errors.accentDark}
          // Emptied while somebody types it is still another one.
          onChange={(chosen) => onChange({ accentDark: chosen || ' ' })}
        />
      )}
      <NativeSelect
        label={settings.radius}
        value={radius}
        onChange={(event) => onChange({ radius: event.currentTarget.value })}
        error={errors.radius ?? null}
        data={radii.map((each) => ({ value: each, label: settings.radii[each] ?? each }))}
      />
      <NativeSelect
        label={settings.font}
        description={settings.fontHelp}
        value={font}
        onChange={(event) => onChange({ font: event.currentTarget.value })}
        error={errors.font ?? null}
        data={[
          { value: '', label: settings.fontOfPage },
          ...FONTS.map((each) => ({ value: each as string, label: settings.fonts[each] })),
        ]}
      />
      {isHexColour(accent) && (
        <Contrasts accents={{ light: accent, dark: isHexColour(accentDark) ? accentDark : accent }} />
      )}
    </div>
  );
}

interface ColourProps {
  label: string;
  help?: string;
  value: string;
  error: string | undefined;
  onChange: (colour: string) => void;
}

function Colour({ label, help, value, error, onChange }: ColourProps) {
  const { sites: text } = useText();
  return (
    <div className="accent-field">
      <TextInput
        label={label}
        {...(help ? { description: help } : {})}
        value={value.trim()}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
        error={error ?? null}
        maxLength={7}
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <input
        type="color"
        aria-label={`${label}: ${text.accentPick}`}
        value={isHexColour(value) ? value : '#000000'}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** WCAG 2.2: 4.5 : 1 for words, 3 : 1 for what is to be seen. */
function Contrasts({ accents }: { accents: Record<Look, string> }) {
  const { settings: text, sites } = useText();
  const light = pairsOf(accents.light, 'light');
  const dark = pairsOf(accents.dark, 'dark');
  return (
    <div role="status">
      <Table label={sites.contrast} head={[sites.contrast, text.previewLight, text.previewDark]}>
        {light.map((pair, index) => (
          <tr key={pair.of}>
            <th scope="row">{text.pairs[pair.of]}</th>
            {[pair, dark[index] ?? pair].map(({ ratio, needed }, look) => (
              <td key={look}>
                {ratio.toFixed(1)} : 1{' '}
                <Tag tone={ratio >= needed ? 'good' : 'warn'}>{ratio >= needed ? text.enough : text.tooLittle}</Tag>
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </div>
  );
}
