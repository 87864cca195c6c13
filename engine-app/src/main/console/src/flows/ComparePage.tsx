import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useText } from '../i18n';
import { flowVersionQuery, flowVersionsQuery } from '../queries';
import { Page } from '../ui/Page';
import { Asked, Loading } from '../ui/states';

const Comparison = lazy(() => import('./Comparison'));

/** Two versions of a flow side by side. */
export function ComparePage() {
  const { studio, flows, common } = useText();
  const text = studio.compare;
  const { key = '', from = '', to = '' } = useParams();
  const navigate = useNavigate();
  const versions = useQuery(flowVersionsQuery(key));
  const name = versions.data?.[0]?.name ?? key;
  const path = `/flows/${encodeURIComponent(key)}`;
  const options = (versions.data ?? []).map(({ version }) => ({
    value: String(version),
    label: common.version(version),
  }));
  return (
    <Page title={text.title(name)} lead={text.lead} up={{ to: path, label: name }}>
      <div className="stack">
        <div className="compare-pick">
          <NativeSelect
            label={text.from}
            value={from}
            data={options}
            onChange={(event) => navigate(`${path}/compare/${event.currentTarget.value}/${to}`)}
          />
          <NativeSelect
            label={text.to}
            value={to}
            data={options}
            onChange={(event) => navigate(`${path}/compare/${from}/${event.currentTarget.value}`)}
          />
        </div>
        <Both key={`${from}-${to}`} flowKey={key} from={Number(from)} to={Number(to)} waiting={flows.diagramLoading} />
      </div>
    </Page>
  );
}

function Both({ flowKey, from, to, waiting }: { flowKey: string; from: number; to: number; waiting: string }) {
  const was = useQuery(flowVersionQuery(flowKey, from));
  const is = useQuery(flowVersionQuery(flowKey, to));
  return (
    <Asked query={was} rows={8}>
      {(before) => (
        <Asked query={is} rows={8}>
          {(after) => (
            <Suspense fallback={<Loading rows={8} />}>
              <Comparison was={before} is={after} waiting={waiting} />
            </Suspense>
          )}
        </Asked>
      )}
    </Asked>
  );
}
