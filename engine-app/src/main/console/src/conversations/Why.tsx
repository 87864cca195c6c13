import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSpeech, useText } from '../i18n';
import { moneyIn } from '../insight/heat';
import type { ChatEvent, Explained } from '../insight/model';
import { explainedQuery } from '../insight/queries';
import { Asked, Tag } from '../ui/states';
import { summary } from './Transcript';
import { Words } from './Words';

interface Props {
  conversation: string;
  event: ChatEvent | null;
  called: (element: string) => string;
  onClose: () => void;
}

/** Everything that led to one event. */
export function Why({ conversation, event, called, onClose }: Props) {
  const text = useText();
  return (
    <Drawer.Root opened={event !== null} onClose={onClose} position="right" size="lg" lockScroll={false}>
      <Drawer.Overlay opacity={0.4} />
      <Drawer.Content>
        <div className="drawer-head">
          <Drawer.Title>{text.insight.whyTitle}</Drawer.Title>
          <Drawer.CloseButton aria-label={text.common.close} />
        </div>
        <Drawer.Body>{event && <Explanation conversation={conversation} event={event} called={called} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Explanation({ conversation, event, called }: Omit<Props, 'onClose'> & { event: ChatEvent }) {
  const { insight: text } = useText();
  const query = useQuery(explainedQuery(conversation, event.seq));
  return (
    <div className="stack why">
      <blockquote>
        <Words text={summary(event, text)} />
      </blockquote>
      <Asked query={query} rows={5}>
        {(why) => <Known why={why} called={called} />}
      </Asked>
    </div>
  );
}

function Known({ why, called }: { why: Explained; called: (element: string) => string }) {
  const { insight: text, common } = useText();
  const answers = Object.entries(why.answers);
  const consent = Object.entries(why.consent);
  return (
    <>
      {why.element ? (
        <dl className="facts-list">
          <dt>{text.step}</dt>
          <dd>
            {called(why.element)} <code className="soft">{why.element}</code>
          </dd>
          {why.template && (
            <>
              <dt>{text.kind}</dt>
              <dd>
                <code>{why.template}</code>
              </dd>
            </>
          )}
          {why.flow && why.version !== undefined && (
            <>
              <dt>{text.flowVersion}</dt>
              <dd>
                {why.flow}, {common.version(why.version)}
              </dd>
            </>
          )}
        </dl>
      ) : (
        <p className="soft">{text.notKept}</p>
      )}
      {why.conditions.length > 0 && (
        <Part title={text.conditions}>
          <ul className="conditions">
            {why.conditions.map(({ flow, expression, result }, index) => (
              <li key={`${flow}-${index}`}>
                <code>{expression ?? `${flow} (${text.gone})`}</code>
                <Tag tone={result ? 'good' : 'plain'}>{result ? text.holds : text.holdsNot}</Tag>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {answers.length > 0 && (
        <Part title={text.answers}>
          <Pairs pairs={answers.map(([name, value]) => [name, <Words key={name} text={String(value)} />])} />
        </Part>
      )}
      {why.model && <Model model={why.model} />}
      {why.sources.length > 0 && (
        <Part title={text.sources}>
          <ul className="state-line">
            {why.sources.map((source) => (
              <li key={source}>
                <Tag>{source}</Tag>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {consent.length > 0 && (
        <Part title={text.inForce}>
          <Pairs pairs={consent.map(([purpose, granted]) => [purpose, granted ? text.yes : text.no])} />
        </Part>
      )}
    </>
  );
}

function Model({ model }: { model: NonNullable<Explained['model']> }) {
  const { language, text } = useSpeech();
  const number = new Intl.NumberFormat(language);
  return (
    <Part title={`${text.insight.model}: ${model.model}`}>
      <p className="soft">
        {text.insight.tokens(number.format(model.inputTokens), number.format(model.outputTokens))}
        {model.money !== undefined && model.currency && ` · ${moneyIn(language, model.currency)(model.money)}`}
      </p>
      <h4>{text.insight.prompt}</h4>
      <p className="soft small">{text.insight.promptLead}</p>
      <section className="prompt" aria-label={text.insight.prompt} tabIndex={0}>
        <Words text={model.prompt} />
      </section>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Pairs({ pairs }: { pairs: [string, ReactNode][] }) {
  return (
    <dl className="facts-list">
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
