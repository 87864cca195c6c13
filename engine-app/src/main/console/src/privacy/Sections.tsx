import { useText } from '../i18n';
import { Sections } from '../ui/Sections';

export function PrivacySections() {
  const { record, sharing } = useText();
  return (
    <Sections
      label={record.sections}
      sections={[
        { to: '/privacy', label: record.title },
        { to: '/privacy/data-sharing', label: sharing.title },
      ]}
    />
  );
}
