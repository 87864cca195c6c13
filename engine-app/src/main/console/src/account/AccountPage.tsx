import { useText } from '../i18n';
import { useSession } from '../queries';
import { Card, Page } from '../ui/Page';
import { PasswordForm } from './PasswordForm';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';

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
        <Card title={text.password} lead={text.passwordLead}>
          <PasswordForm />
        </Card>
        <SecondFactor />
        <Sessions />
      </div>
    </Page>
  );
}
