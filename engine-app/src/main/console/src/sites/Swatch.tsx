import { useText } from '../i18n';

export function Swatch({ colour }: { colour: string | undefined }) {
  const { sites: text } = useText();
  if (!colour) return text.accentDefault;
  return (
    <span className="swatch">
      <span className="swatch-dot" style={{ background: colour }} />
      <code>{colour}</code>
    </span>
  );
}
