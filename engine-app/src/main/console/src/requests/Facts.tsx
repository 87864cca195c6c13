import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useClock } from '../time';
import { Card } from '../ui/Page';
import type { Detail } from './model';

export function Facts({ request }: { request: Detail }) {
  const { requests: text } = useText();
  const clock = useClock();
  const { identity } = request;
  const facts: [string, ReactNode][] = [
    [text.received, clock.moment(request.receivedAt)],
    [text.channel, text.channels[request.channel]],
    ...(request.agent ? [[text.agent, request.agent] as [string, ReactNode]] : []),
    [text.law, text.regimes[request.regime]],
    [text.contact, request.contact ?? (request.closedAt ? text.contactGone : text.contactNone)],
    [
      text.identity,
      identity ? (
        <>
          {text.identities[identity.how]}
          <span className="under">{clock.moment(identity.at)}</span>
        </>
      ) : (
        text.identityNone
      ),
    ],
    [text.people, request.people],
    ...(request.pausedSince ? [[text.pausedSince, clock.moment(request.pausedSince)] as [string, ReactNode]] : []),
    ...(request.closedAt ? [[text.closedAt, clock.moment(request.closedAt)] as [string, ReactNode]] : []),
  ];
  return (
    <Card title={text.facts}>
      <dl className="facts close">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
