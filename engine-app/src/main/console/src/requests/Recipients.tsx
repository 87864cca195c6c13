import { useText } from '../i18n';
import { useClock } from '../time';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import type { Recipient } from './contract';
import { toneOfRecipient } from './tones';

/** Who else had the data, and whether they know. */
export function Recipients({ recipients }: { recipients: Recipient[] }) {
  const { requests: text } = useText();
  const clock = useClock();
  if (recipients.length === 0) return null;
  return (
    <Card title={text.recipients} lead={text.recipientsLead}>
      <ul className="rows">
        {recipients.map(({ processor, state, at }) => (
          <li key={processor}>
            <div>
              <strong>{processor}</strong>
              {at && <span className="under">{clock.moment(at)}</span>}
            </div>
            <Tag tone={toneOfRecipient(state)}>{text.recipientStates[state]}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
