import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useText } from '../i18n';
import { may } from '../may';
import { useSession } from '../queries';
import { Icon } from '../ui/Icon';

/** From a flow to what passes in it. */
export function LiveButton({ flowKey }: { flowKey: string }) {
  const { insight: text } = useText();
  if (!may(useSession(), 'seeActivity')) return null;
  return (
    <Button
      component={Link}
      to={`/flows/${encodeURIComponent(flowKey)}/live`}
      variant="default"
      leftSection={<Icon name="pulse" size={18} />}
    >
      {text.live}
    </Button>
  );
}
