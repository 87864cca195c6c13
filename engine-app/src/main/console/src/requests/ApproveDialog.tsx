import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n';
import { Notice } from '../ui/states';
import { correctionsOf, meant, type Typed } from './corrections';
import { DecisionForm, type DialogProps } from './DecisionForm';
import type { Detail, Kind } from './model';

/** What a legal hold stands against. */
const ERASES: readonly Kind[] = ['ERASURE', 'CONSENT_WITHDRAWAL'];

/** Says what approving does, and takes what a correction shall be. */
export function ApproveDialog(props: DialogProps) {
  const { requests: text } = useText();
  const { request } = props;
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  // The second officer approves what the first has entered.
  const corrects = request.kind === 'RECTIFICATION' && request.state === 'REVIEW';
  const corrections = correctionsOf(meant(request), typed);
  const body = () => {
    setTried(true);
    if (!corrects) return {};
    return corrections.length > 0 ? { corrections } : null;
  };
  return (
    <DecisionForm
      {...props}
      decision="approve"
      title={text.ask.approve(text.kinds[request.kind])}
      danger={request.kind === 'ERASURE'}
      body={body}
    >
      <Effect request={request} />
      {corrects && <Corrections request={request} typed={typed} onType={(part) => setTyped({ ...typed, ...part })} />}
      {corrects && tried && corrections.length === 0 && <Notice tone="bad">{text.correctionsMissing}</Notice>}
    </DecisionForm>
  );
}

function Effect({ request }: { request: Detail }) {
  const { kind, counts, needsSecond, state } = request;
  const found = meant(request);
  const { requests: text } = useText();
  const held = ERASES.includes(kind) ? found.filter((one) => one.held).length : 0;
  const rows = counts.reduce((sum, one) => sum + one.rows, 0);
  return (
    <>
      <p className="soft">{text.effects[kind]}</p>
      {found.length > 0 && <p>{text.effectRows(found.length, rows)}</p>}
      {held > 0 && <Notice tone="warn">{text.effectHeld(held)}</Notice>}
      {needsSecond && state === 'REVIEW' && <Notice tone="plain">{text.effectSecond}</Notice>}
    </>
  );
}

interface CorrectionsProps {
  request: Detail;
  typed: Typed;
  onType: (part: Typed) => void;
}

function Corrections({ request, typed, onType }: CorrectionsProps) {
  const { requests: text } = useText();
  return (
    <fieldset className="bare stack">
      <legend>{text.corrections}</legend>
      <p className="soft small">{text.correctionsHelp}</p>
      {meant(request).flatMap(({ conversation, fields }) =>
        fields.map((field) => {
          const key = `${conversation} ${field}`;
          return (
            <TextInput
              key={key}
              label={text.correctionOf(field, conversation.slice(0, 8))}
              value={typed[key] ?? ''}
              onChange={({ currentTarget: { value } }) => onType({ [key]: value })}
              autoComplete="off"
            />
          );
        }),
      )}
    </fieldset>
  );
}
