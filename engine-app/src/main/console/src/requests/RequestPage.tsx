import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useText } from '../i18n';
import { useClock } from '../time';
import { Page } from '../ui/Page';
import { Asked, Notice, Tag } from '../ui/states';
import { Clocks } from './Clocks';
import { Decisions } from './Decisions';
import { dueOf } from './due';
import { Facts } from './Facts';
import { FoundData } from './FoundData';
import { useGroundWords } from './GroundField';
import { History } from './History';
import type { Detail } from './model';
import { Papers } from './Papers';
import { requestQuery } from './queries';
import { Recipients } from './Recipients';
import { Standing } from './Standing';
import { toneOf } from './tones';

/** One request: where it stands, what was found, what was done, and what somebody decides now. */
export function RequestPage() {
  const { requests: text } = useText();
  const { id = '' } = useParams();
  const query = useQuery(requestQuery(id));
  const about = query.data;
  return (
    <Page
      title={about?.reference ?? text.title}
      lead={about && `${text.kinds[about.kind]} · ${text.regimes[about.regime]}`}
      up={{ to: '/requests', label: text.title }}
    >
      <Asked query={query} rows={12}>
        {(request) => <Request request={request} />}
      </Asked>
    </Page>
  );
}

function Request({ request }: { request: Detail }) {
  return (
    <div className="stack">
      <State request={request} />
      <Decisions request={request} />
      <div className="request-parts">
        <div className="stack">
          <FoundData request={request} />
          <Recipients request={request} />
          <Papers request={request} />
          <History history={request.history} />
        </div>
        <div className="stack">
          <Facts request={request} />
          <Clocks request={request} />
        </div>
      </div>
      {request.process !== null && <Standing process={request.process} />}
    </div>
  );
}

function State({ request }: { request: Detail }) {
  const { requests: text } = useText();
  const clock = useClock();
  const due = dueOf(request, text);
  const { refusal } = request;
  const called = useGroundWords(request);
  return (
    <>
      <div className="state-line">
        <Tag tone={toneOf(request.state)}>{text.states[request.state]}</Tag>
        {!request.closedAt && <Tag tone={due.tone}>{due.words}</Tag>}
        <span className="soft small">{text.stateHelp[request.state]}</span>
      </div>
      {refusal && <Notice tone="plain">{text.refusedFor(called(refusal.ground), clock.day(refusal.at))}</Notice>}
    </>
  );
}
