import { useText } from '../i18n';
import { useSession } from '../queries';
import { Card, Page } from '../ui/Page';
import { Passkeys } from './Passkeys';
import { PasswordForm } from './PasswordForm';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';
import { SingleSignOn } from './SingleSignOn';

export function AccountPage() {
  const { account: text, roles, shell } = useText();
  const session = useSession();
  return (
    <Page title={text.title} lead={text.lead}>
      <div className="stack">
        <Card title={text.you}>
          <dl className="facts">
            <div>
              <dt>{text.name}</dt>
              <dd>{session.member.name}</dd>
            </div>
            <div>
              <dt>{text.organisation}</dt>
              <dd>{session.tenant?.name ?? shell.installation}</dd>
            </div>
            <div>
              <dt>{text.roles}</dt>
              <dd>{session.roles.map((role) => roles[role]).join(', ')}</dd>
            </div>
          </dl>
        </Card>
        <SingleSignOn />
        {session.password && (
          <Card title={text.password} lead={text.passwordLead}>
            <PasswordForm />
          </Card>
        )}
        <Passkeys />
        <SecondFactor />
        <Sessions />
      </div>
    </Page>
  );
}
