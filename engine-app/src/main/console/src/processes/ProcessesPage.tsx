import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { processesQuery } from '../insight/queries';
import { Page } from '../ui/Page';
import { Asked, Blank, Tag } from '../ui/states';
import { Table } from '../ui/Table';

/** What the platform does by itself. */
export function ProcessesPage() {
  const { insight: text, common } = useText();
  const query = useQuery(processesQuery);
  return (
    <Page title={text.processes} lead={text.processesLead}>
      <Asked query={query}>
        {(processes) =>
          processes.length === 0 ? (
            <Blank icon="process" title={text.noProcesses}>
              {common.notFoundText}
            </Blank>
          ) : (
            <Table label={text.processes} head={[text.process, text.version, text.runs, text.incidents]}>
              {processes.map(({ key, name, version, running, incidents }) => (
                <tr key={key}>
                  <th scope="row">
                    <Link to={`/processes/${encodeURIComponent(key)}`}>{name}</Link>
                    <code className="under">{key}</code>
                  </th>
                  <td>
                    <Tag>{common.version(version)}</Tag>
                  </td>
                  <td>{running}</td>
                  <td>{incidents > 0 ? <Tag tone="bad">{text.incidentsHere(incidents)}</Tag> : text.noIncidents}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </Asked>
    </Page>
  );
}
