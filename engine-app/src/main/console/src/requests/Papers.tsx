import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getBlob } from '../api';
import { saveFile } from '../flows/save-file';
import { useText } from '../i18n';
import { useRefresh, useSession } from '../queries';
import { useClock } from '../time';
import { Icon } from '../ui/Icon';
import { Card } from '../ui/Page';
import { Notice } from '../ui/states';
import { wordsFor } from '../ui/words';
import { canTake } from './decisions';
import type { Detail, Package } from './model';

/** What proves the answer: the package for whoever asked, and the certificate. */
export function Papers({ request }: { request: Detail }) {
  const { requests: text } = useText();
  const { package: made, certificate, reference } = request;
  if (!made && !certificate) return null;
  return (
    <Card title={text.papers} lead={text.papersLead}>
      <ul className="rows">
        {made && (
          <li>
            <Made made={made} />
            <Take request={request} />
          </li>
        )}
        {certificate && (
          <li>
            <strong>{text.certificate}</strong>
            <Button
              variant="default"
              leftSection={<Icon name="download" size={18} />}
              onClick={() => saveFile(`${reference}.json`, certificate)}
            >
              {text.download}
            </Button>
          </li>
        )}
      </ul>
    </Card>
  );
}

function Made({ made }: { made: Package }) {
  const { requests: text } = useText();
  return (
    <div className="paper">
      <strong>{text.package}</strong>
      <span className="under">{useFate(made)}</span>
      <span className="under">
        {text.packageHash} <code>{made.sha256}</code>
      </span>
    </div>
  );
}

function useFate({ destroyedAt, fetchedAt, expiresAt }: Package): string {
  const { requests: text } = useText();
  const clock = useClock();
  if (destroyedAt) return text.packageGone(clock.moment(destroyedAt));
  if (fetchedAt) return text.packageFetched(clock.moment(fetchedAt));
  return Date.parse(expiresAt) > Date.now() ? text.packageUntil(clock.moment(expiresAt)) : text.packageOver;
}

function Take({ request }: { request: Detail }) {
  const words = useText();
  const { requests: text } = words;
  const session = useSession();
  const refresh = useRefresh();
  const taking = useMutation({
    mutationFn: async () =>
      saveFile(`${request.reference}.zip`, await getBlob(`/subject-requests/${request.id}/package`)),
    onSettled: () => refresh('requests'),
  });
  if (!canTake(request, session)) return null;
  return (
    <div className="take">
      <Button
        variant="default"
        loading={taking.isPending}
        leftSection={<Icon name="download" size={18} />}
        onClick={() => taking.mutate()}
      >
        {text.take}
      </Button>
      <span className="under">{text.takeNote}</span>
      {taking.error !== null && <Notice tone="bad">{wordsFor(taking.error, words)}</Notice>}
    </div>
  );
}
