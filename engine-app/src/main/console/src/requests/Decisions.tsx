import { Button } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import { Card } from '../ui/Page';
import { Notice } from '../ui/states';
import { ApproveDialog } from './ApproveDialog';
import type { DialogProps } from './DecisionForm';
import { approvedBy, type Decision, decisionsFor, isOpen } from './decisions';
import type { Detail } from './model';
import { ExtendDialog, IdentityDialog, PauseDialog, ResumeDialog } from './PlainDialogs';
import { RefuseDialog } from './RefuseDialog';

const DIALOGS: Record<Decision, ComponentType<DialogProps>> = {
  identity: IdentityDialog,
  approve: ApproveDialog,
  refuse: RefuseDialog,
  extend: ExtendDialog,
  pause: PauseDialog,
  resume: ResumeDialog,
};

/** What somebody can decide about a request now, or why they cannot. */
export function Decisions({ request }: { request: Detail }) {
  const { requests: text } = useText();
  const session = useSession();
  const [asked, ask] = useState<Decision | null>(null);
  if (!isOpen(request)) return null;
  if (!may(session, 'decideRequests')) return <Notice tone="plain">{text.readOnly}</Notice>;
  const Dialog = asked && DIALOGS[asked];
  return (
    <Card title={text.decide} lead={request.needsSecond && request.state === 'REVIEW' ? text.needsSecond : undefined}>
      {request.state === 'SECOND_REVIEW' && approvedBy(request, session) && (
        <Notice tone="plain">{text.yoursAlready}</Notice>
      )}
      <div className="buttons start">
        {decisionsFor(request, session).map((decision) => (
          <Button
            key={decision}
            variant={decision === 'approve' || decision === 'identity' ? 'filled' : 'default'}
            onClick={() => ask(decision)}
          >
            {text.decisions[decision]}
          </Button>
        ))}
      </div>
      {Dialog && <Dialog request={request} onClose={() => ask(null)} />}
    </Card>
  );
}
