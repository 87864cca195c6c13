import { Link } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import { Icon, type IconName } from '../ui/Icon';
import { Page } from '../ui/Page';

export function SettingsPage() {
  const { settings: text, studio, controller, webhook, agents } = useText();
  const session = useSession();
  const places: [to: string, icon: IconName, label: string, help: string][] = [
    ['/sites', 'site', text.sitesLink, text.sitesLinkHelp],
    ['/settings/purposes', 'shield', text.purposes, text.purposesHelp],
    ['/settings/connections', 'plug', text.connections, text.connectionsHelp],
    ['/settings/retention', 'clock', text.retention, text.retentionHelp],
    ['/settings/publishing', 'flow', studio.publishing.title, studio.publishing.help],
    ['/settings/audience', 'people', text.audience, text.audienceHelp],
  ];
  if (may(session, 'seeController'))
    places.push(['/settings/controller', 'account', controller.title, controller.help]);
  if (may(session, 'editWebhook')) places.push(['/settings/webhook', 'leave', webhook.title, webhook.help]);
  if (may(session, 'editAgents')) places.push(['/settings/agents', 'members', agents.title, agents.help]);
  return (
    <Page title={text.title} lead={text.lead}>
      <ul className="tiles">
        {places.map(([to, icon, label, help]) => (
          <li key={to}>
            <Link className="card tile" to={to}>
              <span className="blank-icon">
                <Icon name={icon} size={24} />
              </span>
              <strong>{label}</strong>
              <span className="soft">{help}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Where every page of the settings leads back to. */
export function useUp() {
  const { settings } = useText();
  return { to: '/settings', label: settings.title };
}
