import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n';
import { BELOW } from '../ui/below';
import { DecisionForm, type DialogProps } from './DecisionForm';
import { GroundField } from './GroundField';

export function RefuseDialog(props: DialogProps) {
  const { requests: text, common } = useText();
  const [ground, setGround] = useState('');
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const body = () => {
    setTried(true);
    const words = explanation.trim();
    return ground ? { ground, ...(words ? { explanation: words } : {}) } : null;
  };
  return (
    <DecisionForm {...props} decision="refuse" title={text.ask.refuse} danger body={body}>
      <p className="soft">{text.askText.refuse}</p>
      <GroundField request={props.request} value={ground} onChange={setGround} missing={tried && !ground} />
      <Textarea
        {...BELOW}
        label={`${text.explanation} (${common.optional})`}
        description={text.explanationHelp}
        value={explanation}
        onChange={({ currentTarget: { value } }) => setExplanation(value)}
        autosize={false}
        rows={4}
        maxLength={2000}
      />
    </DecisionForm>
  );
}
