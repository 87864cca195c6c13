import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { remove } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { processorFlowsQuery, useRefresh, useSession } from '../queries';
import { useClock } from '../time';
import type { Processor, Register } from '../types';
import { Ask } from '../ui/Ask';
import { Icon } from '../ui/Icon';
import { Card } from '../ui/Page';
import { Tag } from '../ui/states';
import { Table } from '../ui/Table';
import { ProcessorDialog } from './ProcessorDialog';

/** What is open: a form for an entry or for a new one (null), or the question whether to end one. */
type Open = { edit: Processor | null } | { end: Processor } | null;

export function RegisterCard({ register: { region, processors } }: { register: Register }) {
  const { settings: text, common } = useText();
  const editable = may(useSession(), 'editSettings');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const head = [text.processor, text.standing, text.where, text.agreement];
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen({ edit: null })}>
      {text.addProcessor}
    </Button>
  );
  return (
    <Card title={text.register} lead={text.registerHelp(region)} actions={editable ? add : null}>
      {processors.length === 0 ? (
        <p className="soft">{text.registerEmpty}</p>
      ) : (
        <Table label={text.register} head={editable ? [...head, common.actions] : head}>
          {processors.map((processor) => (
            <Row key={processor.key} processor={processor} onOpen={editable ? setOpen : null} />
          ))}
        </Table>
      )}
      {open && 'edit' in open && (
        <ProcessorDialog
          processor={open.edit}
          region={region}
          taken={processors.map(({ key }) => key)}
          onClose={close}
        />
      )}
      {open && 'end' in open && <End processor={open.end} onClose={close} />}
    </Card>
  );
}

function Row({ processor, onOpen }: { processor: Processor; onOpen: ((open: Open) => void) | null }) {
  const { settings: text } = useText();
  const clock = useClock();
  const usedFor = processor.fromSettings ? <span lang="en">{processor.usedFor}</span> : processor.usedFor;
  const agreement = processor.signedOn ? text.signedOn(clock.day(processor.signedOn)) : text.notSigned;
  return (
    <tr>
      <th scope="row">
        {processor.name}
        <span className="under">
          {text.processorKinds[processor.kind]}: {usedFor}
        </span>
      </th>
      <td>
        <Tag tone={processor.standing === 'READY' ? 'good' : 'bad'}>{text.standings[processor.standing]}</Tag>
      </td>
      <td>
        {Object.entries(processor.hosts).map(([region, hosts]) => (
          <div key={region}>
            <span className="soft">{region}:</span> {hosts.join(', ')}
          </div>
        ))}
      </td>
      <td>
        {processor.own ? text.own : agreement}
        <span className="under">
          {text.zeroRetention}: {text.zeroRetentions[processor.zeroRetention]}
        </span>
      </td>
      {onOpen && (
        <td className="entry-actions">
          {processor.own ? (
            <span className="soft">{text.bySettings}</span>
          ) : (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={text.editProcessorTitle(processor.name)}
              onClick={() => onOpen({ edit: processor })}
            >
              {text.editProcessor}
            </Button>
          )}
          {!processor.fromSettings && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={text.endProcessorTitle(processor.name)}
              onClick={() => onOpen({ end: processor })}
            >
              {text.endProcessor}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function End({ processor, onClose }: { processor: Processor; onClose: () => void }) {
  const { settings: text } = useText();
  const refresh = useRefresh();
  const flows = useQuery(processorFlowsQuery(processor.key));
  const end = useMutation({
    mutationFn: () => remove(`/processors/${processor.key}`),
    onSuccess: async () => {
      await refresh('processors');
      onClose();
    },
  });
  const names = flows.data?.map(({ name }) => name) ?? [];
  return (
    <Ask
      opened
      title={text.endProcessorTitle(processor.name)}
      confirm={text.endProcessor}
      busy={end.isPending || flows.isPending}
      error={end.error ?? flows.error}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      {text.endProcessorText} {names.length > 0 && <strong>{text.neededBy(names.join(', '))}</strong>}
    </Ask>
  );
}
