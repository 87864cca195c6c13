import { useText } from '../i18n';
import { Sections } from '../ui/Sections';

export function RequestSections() {
  const { requests: text } = useText();
  return (
    <Sections
      label={text.tabs}
      sections={[
        { to: '/requests', label: text.title },
        { to: '/requests/holds', label: text.holds },
        { to: '/requests/deadlines', label: text.deadlines },
        { to: '/requests/figures', label: text.figures },
      ]}
    />
  );
}
