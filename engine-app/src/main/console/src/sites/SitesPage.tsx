import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { sitesQuery, useSession } from '../queries';
import type { Site } from '../types';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Asked, Blank } from '../ui/states';
import { Table } from '../ui/Table';
import { languageName } from './languages';
import { Swatch } from './Swatch';

export function SitesPage() {
  const { sites: text } = useText();
  const session = useSession();
  const query = useQuery(sitesQuery);
  const add = may(session, 'editSites') ? (
    <Button component={Link} to="/sites/new" leftSection={<Icon name="plus" size={18} />}>
      {text.add}
    </Button>
  ) : null;
  return (
    <Page title={text.title} lead={text.lead} actions={query.data?.length ? add : null}>
      <Asked query={query}>
        {(sites) =>
          sites.length > 0 ? (
            <SiteTable sites={sites} />
          ) : (
            <Blank icon="site" title={text.emptyTitle} action={add}>
              {text.emptyText}
            </Blank>
          )
        }
      </Asked>
    </Page>
  );
}

function SiteTable({ sites }: { sites: Site[] }) {
  const { sites: text, common } = useText();
  return (
    <Table label={text.title} head={[text.name, text.origins, text.flows, text.language, text.accent]}>
      {sites.map((site) => (
        <tr key={site.id}>
          <th scope="row">
            <Link to={`/sites/${site.id}`}>{site.name}</Link>
            <code className="under">{site.key}</code>
          </th>
          <td>
            {site.origins.length > 2
              ? text.originsCount(site.origins.length)
              : site.origins.map((origin) => (
                  <div className="nowrap" key={origin}>
                    {origin}
                  </div>
                ))}
          </td>
          <td>{site.flows.join(', ') || common.none}</td>
          <td>{languageName(site.locale, text)}</td>
          <td>
            <Swatch colour={site.theme.accent} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
