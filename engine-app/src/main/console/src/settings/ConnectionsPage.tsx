import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { post } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { connectionsQuery, processorsQuery, useSession } from '../queries';
import type { Connections, Trial } from '../types';
import { Card, Page } from '../ui/Page';
import { Asked, Notice, Tag, type Tone } from '../ui/states';
import { wordsFor } from '../ui/words';
import { RegisterCard } from './RegisterCard';
import { useUp } from './SettingsPage';

const TONES: Record<Trial['outcome'], Tone> = {
  ANSWERED: 'good',
  DECLINED: 'warn',
  NOT_ALLOWED: 'bad',
  REJECTED: 'bad',
  UNREACHABLE: 'bad',
};

export function ConnectionsPage() {
  const { settings: text } = useText();
  const connections = useQuery(connectionsQuery);
  const register = useQuery(processorsQuery);
  return (
    <Page title={text.connectionsTitle} lead={text.connectionsLead} up={useUp()}>
      <div className="stack">
        <Asked query={connections}>
          {({ model, mail }) => (
            <>
              <ModelCard model={model} />
              <MailCard mail={mail} />
            </>
          )}
        </Asked>
        <Asked query={register}>{(all) => <RegisterCard register={all} />}</Asked>
      </div>
    </Page>
  );
}

function ModelCard({ model }: { model: Connections['model'] }) {
  const { settings: text } = useText();
  const session = useSession();
  return (
    <Card title={text.model} lead={model.demo ? text.modelDemoHelp : null}>
      <dl className="facts">
        <div>
          <dt>{text.modelName}</dt>
          <dd>
            {model.name} {model.demo && <Tag tone="warn">{text.modelDemo}</Tag>}
          </dd>
        </div>
        <div>
          <dt>{text.modelAddress}</dt>
          <dd>
            <code>{model.address}</code>
          </dd>
        </div>
      </dl>
      {may(session, 'editSettings') && <TryModel />}
    </Card>
  );
}

function TryModel() {
  const whole = useText();
  const { settings: text } = whole;
  const trial = useMutation({ mutationFn: () => post<Trial>('/connections/model/trials', undefined) });
  return (
    <div className="trial">
      <Button variant="default" onClick={() => trial.mutate()} loading={trial.isPending}>
        {text.tryModel}
      </Button>
      <p className="soft small">{text.tryModelHelp}</p>
      {trial.data && <Notice tone={TONES[trial.data.outcome]}>{text.outcomes[trial.data.outcome]}</Notice>}
      {trial.error !== null && <Notice tone="bad">{wordsFor(trial.error, whole)}</Notice>}
    </div>
  );
}

function MailCard({ mail }: { mail: Connections['mail'] }) {
  const { settings: text } = useText();
  return (
    <Card
      title={text.mail}
      lead={text.mailStates[mail.state]}
      actions={<Tag tone={mail.state === 'CONFIGURED' ? 'good' : 'warn'}>{text.mailTags[mail.state]}</Tag>}
    >
      {mail.host && (
        <dl className="facts">
          <div>
            <dt>{text.mailServer}</dt>
            <dd>
              <code>{mail.host}</code>
            </dd>
          </div>
        </dl>
      )}
    </Card>
  );
}
