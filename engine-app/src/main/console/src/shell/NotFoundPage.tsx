import { Link } from 'react-router';
import { useText } from '../i18n';
import { Page } from '../ui/Page';
import { Blank } from '../ui/states';

export function NotFoundPage() {
  const { common } = useText();
  return (
    <Page title={common.notFoundTitle}>
      <Blank icon="search" title={common.notFoundTitle} action={<Link to="/flows">{common.toStart}</Link>}>
        {common.notFoundText}
      </Blank>
    </Page>
  );
}
