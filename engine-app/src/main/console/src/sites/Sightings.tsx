import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n';
import { sightingsQuery } from '../queries';
import { useClock } from '../time';
import type { Site } from '../types';
import { Card } from '../ui/Page';
import { Asked, Tag } from '../ui/states';

/** Where the snippet was seen at work. The server calls no page to find out: it remembers what called it. */
export function Sightings({ site }: { site: Site }) {
  const { settings: text } = useText();
  const clock = useClock();
  const query = useQuery(sightingsQuery(site.id));
  return (
    <Card title={text.seen} lead={text.seenHelp}>
      <Asked query={query} rows={site.origins.length}>
        {(sightings) => (
          <ul className="rows" aria-live="polite">
            {site.origins.map((origin) => {
              const seen = sightings.find((sighting) => sighting.origin === origin);
              return (
                <li key={origin}>
                  <code>{origin}</code>
                  <Tag tone={seen ? 'good' : 'plain'}>{seen ? text.seenAt(clock.ago(seen.seenAt)) : text.unseen}</Tag>
                </li>
              );
            })}
          </ul>
        )}
      </Asked>
    </Card>
  );
}
