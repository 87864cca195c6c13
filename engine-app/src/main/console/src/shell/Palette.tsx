import { UnstyledButton } from '@mantine/core';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { draftsQuery, flowsQuery, sitesQuery, useSession } from '../queries';
import { Icon, type IconName } from '../ui/Icon';
import { usePlaces } from './places';

export function PaletteButton() {
  const { shell } = useText();
  return (
    <UnstyledButton className="find" onClick={spotlight.open} aria-keyshortcuts="Control+K">
      <Icon name="search" size={18} />
      <span>{shell.searchShort}</span>
      <kbd>Ctrl K</kbd>
    </UnstyledButton>
  );
}

/** Ctrl+K: goes anywhere by name. */
export function Palette() {
  const { shell, flows: flowText, sites: siteText, studio } = useText();
  const session = useSession();
  const places = usePlaces();
  const navigate = useNavigate();
  const enabled = session.tenant !== null;
  const { data: flows = [] } = useQuery({ ...flowsQuery, enabled });
  const { data: drafts = [] } = useQuery({ ...draftsQuery, enabled });
  const { data: sites = [] } = useQuery({ ...sitesQuery, enabled });

  const to = (path: string, label: string, icon: IconName): SpotlightActionData => ({
    id: path,
    label,
    leftSection: <Icon name={icon} />,
    onClick: () => navigate(path),
  });
  const todo = [
    ...(enabled && may(session, 'publish') ? [to('/publish', `${flowText.title}: ${flowText.add}`, 'upload')] : []),
    ...(enabled && may(session, 'editSites') ? [to('/sites/new', siteText.add, 'plus')] : []),
  ];
  const groups = [
    { group: shell.pages, actions: places.map((place) => to(place.to, place.label, place.icon)) },
    { group: shell.actions, actions: todo },
    { group: shell.flows, actions: flows.map((flow) => to(`/flows/${flow.key}`, flow.name, 'flow')) },
    { group: studio.list.drafts, actions: drafts.map((draft) => to(`/studio/${draft.id}`, draft.name, 'pen')) },
    { group: shell.sites, actions: sites.map((site) => to(`/sites/${site.id}`, site.name, 'site')) },
  ].filter(({ actions }) => actions.length > 0);

  return (
    <Spotlight
      actions={groups}
      shortcut={['mod + K']}
      nothingFound={shell.searchNothing}
      lockScroll={false}
      attributes={{ content: { 'aria-label': shell.search } }}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: shell.search,
        'aria-label': shell.search,
      }}
    />
  );
}
