import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { addressOf } from '../api';
import { useText } from '../i18n';
import { useClock } from '../time';
import type { Draft } from '../types';
import { Ask } from '../ui/Ask';
import { Icon, type IconName } from '../ui/Icon';
import { wordsFor } from '../ui/words';
import type { SaveState } from './autosave';
import type { StudioModel } from './useStudio';

interface Props {
  model: StudioModel;
  draft: Draft;
  onPublish: () => void;
}

export function TopBar({ model, draft, onPublish }: Props) {
  const { studio: text, flows, common } = useText();
  const { bench } = model;
  return (
    <header className="studio-top">
      <Leave model={model} />
      <Name value={model.name} onChange={model.rename} />
      <SaveLine model={model} />
      <div className="grow" />
      <Tool icon="undo" label={text.undo} keys="Ctrl+Z" enabled={model.canUndo} onClick={() => bench?.undo()} />
      <Tool icon="redo" label={text.redo} keys="Ctrl+Y" enabled={model.canRedo} onClick={() => bench?.redo()} />
      <Menu>
        <Menu.Target>
          <ActionIcon size="lg" aria-label={common.actions}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={addressOf(`/drafts/${draft.id}/bundle`)} download>
            {text.bundle}
          </Menu.Item>
          <Menu.Item component="a" href={addressOf('/element-templates?download')} download>
            {text.templatesFile}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button onClick={onPublish} disabled={model.broken} leftSection={<Icon name="upload" size={18} />}>
        {text.publish.open}
      </Button>
      <span className="unseen">{flows.name}</span>
    </header>
  );
}

function Tool(props: { icon: IconName; label: string; keys: string; enabled: boolean; onClick: () => void }) {
  return (
    <Tooltip label={`${props.label} (${props.keys})`}>
      <ActionIcon size="lg" aria-label={props.label} disabled={!props.enabled} onClick={props.onClick}>
        <Icon name={props.icon} />
      </ActionIcon>
    </Tooltip>
  );
}

/** The flow's name, as it is on the list and in the diagram. */
function Name({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { studio: text } = useText();
  const [name, setName] = useState(value);
  useEffect(() => setName(value), [value]);
  const field = useRef<HTMLInputElement>(null);
  function done() {
    const wanted = name.trim();
    if (wanted && wanted !== value) onChange(wanted);
    setName(wanted || value);
  }
  return (
    <h1 className="studio-name">
      <input
        ref={field}
        aria-label={text.name}
        value={name}
        maxLength={200}
        size={Math.min(36, Math.max(10, name.length))}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') field.current?.blur();
          if (event.key === 'Escape') setName(value);
        }}
      />
    </h1>
  );
}

const TONES: Record<SaveState['is'], string> = {
  saved: 'good',
  changed: 'plain',
  saving: 'plain',
  retrying: 'warn',
  refused: 'bad',
  conflict: 'bad',
};

function SaveLine({ model }: { model: StudioModel }) {
  const whole = useText();
  const { studio: text } = whole;
  const { save } = model;
  const clock = useClock();
  const words = {
    saved: text.save.saved,
    changed: text.save.changed,
    saving: text.save.saving,
    retrying: text.save.retrying,
    refused: text.save.refused,
    conflict: text.save.conflict,
  }[save.is];
  const more =
    save.is === 'saved'
      ? clock.moment(save.at)
      : save.is === 'refused' || save.is === 'retrying'
        ? wordsFor(save.error, whole)
        : undefined;
  return (
    <span className={`save-line ${TONES[save.is]}`} role="status" title={more}>
      <span className="dot" aria-hidden="true" />
      <span className="save-words">{words}</span>
      {save.is === 'refused' && (
        <button type="button" className="link small" onClick={() => model.autosave.again()}>
          {whole.common.retry}
        </button>
      )}
    </span>
  );
}

/** Back to the flows, but not before all is saved. */
function Leave({ model }: { model: StudioModel }) {
  const { studio: text, flows } = useText();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  async function leave() {
    setBusy(true);
    const saved = !model.autosave.pending || (await model.autosave.flush());
    setBusy(false);
    if (saved) await navigate('/flows');
    else setAsked(true);
  }
  return (
    <>
      <Tooltip label={flows.title}>
        <ActionIcon size="lg" aria-label={text.back} loading={busy} onClick={leave}>
          <Icon name="left" />
        </ActionIcon>
      </Tooltip>
      <Ask
        opened={asked}
        title={text.leaveTitle}
        confirm={text.leaveAnyway}
        busy={false}
        error={null}
        onConfirm={() => navigate('/flows')}
        onClose={() => setAsked(false)}
      >
        {text.leaveText}
      </Ask>
    </>
  );
}
