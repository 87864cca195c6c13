import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addressOf, post, put } from '../api';
import { useText } from '../i18n';
import { may } from '../may';
import { useRefresh, useSession } from '../queries';
import type { FlowSummary } from '../types';
import { Ask } from '../ui/Ask';
import { Icon } from '../ui/Icon';
import { toast } from '../ui/toast';
import { wordsFor } from '../ui/words';
import { useNewDraft } from './NewFlowDialog';

interface Props {
  shown: FlowSummary;
  versions: FlowSummary[];
}

/** What can be done with a published version. */
export function VersionActions({ shown, versions }: Props) {
  const whole = useText();
  const text = whole.studio.versions;
  const session = useSession();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const edit = useNewDraft();
  const [asked, setAsked] = useState<'restore' | 'archive' | null>(null);
  const path = `/flows/${encodeURIComponent(shown.key)}`;
  const newest = versions[0]?.version;
  const other = versions.find(({ version }) => version < shown.version) ?? versions.find((v) => v !== shown);
  const mayChange = may(session, 'publish');
  const bringBack = useMutation({
    mutationFn: () => put<void>(`${path}/archived`, { archived: false }),
    onSuccess: async () => {
      await refresh('flows');
      toast(text.unarchived);
    },
    onError: (error) => toast(wordsFor(error, whole)),
  });
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size="lg" aria-label={whole.common.actions} variant="default" loading={bringBack.isPending}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {other && (
            <Menu.Item
              onClick={() =>
                navigate(
                  `${path}/compare/${Math.min(shown.version, other.version)}/${Math.max(shown.version, other.version)}`,
                )
              }
            >
              {text.compareTo(other.version)}
            </Menu.Item>
          )}
          <Menu.Item component="a" href={addressOf(`${path}/versions/${shown.version}/bundle`)} download>
            {text.bundle}
          </Menu.Item>
          {versions.length > 1 && <Menu.Item onClick={() => navigate(`${path}/migrations`)}>{text.migrate}</Menu.Item>}
          {mayChange && (
            <>
              <Menu.Divider />
              {shown.version !== newest && <Menu.Item onClick={() => setAsked('restore')}>{text.restore}</Menu.Item>}
              {shown.archived ? (
                <Menu.Item onClick={() => bringBack.mutate()}>{text.unarchive}</Menu.Item>
              ) : (
                <Menu.Item className="danger" onClick={() => setAsked('archive')}>
                  {text.archive}
                </Menu.Item>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {mayChange && (
        <Button
          onClick={() => edit.mutate({ name: shown.name, flow: shown.key, version: shown.version })}
          loading={edit.isPending}
          leftSection={<Icon name="pen" size={18} />}
        >
          {text.edit}
        </Button>
      )}
      {asked === 'restore' && <Restore shown={shown} onClose={() => setAsked(null)} />}
      {asked === 'archive' && <Archive shown={shown} onClose={() => setAsked(null)} />}
    </>
  );
}

function Restore({ shown, onClose }: { shown: FlowSummary; onClose: () => void }) {
  const { studio } = useText();
  const text = studio.versions;
  const refresh = useRefresh();
  const navigate = useNavigate();
  const path = `/flows/${encodeURIComponent(shown.key)}`;
  const restore = useMutation({
    mutationFn: () => post<FlowSummary>(`${path}/versions/${shown.version}/restoration`, {}),
    onSuccess: async ({ version }) => {
      await Promise.all([refresh('flows'), refresh('record')]);
      toast(text.restored(version));
      onClose();
      await navigate(path);
    },
  });
  return (
    <Ask
      opened
      title={text.restoreTitle(shown.version)}
      confirm={text.restore}
      busy={restore.isPending}
      error={restore.error}
      onConfirm={() => restore.mutate()}
      onClose={onClose}
    >
      {text.restoreText}
    </Ask>
  );
}

function Archive({ shown, onClose }: { shown: FlowSummary; onClose: () => void }) {
  const { studio } = useText();
  const text = studio.versions;
  const refresh = useRefresh();
  const archive = useMutation({
    mutationFn: () => put<void>(`/flows/${encodeURIComponent(shown.key)}/archived`, { archived: true }),
    onSuccess: async () => {
      await refresh('flows');
      toast(text.archived);
      onClose();
    },
  });
  return (
    <Ask
      opened
      title={text.archiveTitle(shown.name)}
      confirm={text.archive}
      busy={archive.isPending}
      error={archive.error}
      onConfirm={() => archive.mutate()}
      onClose={onClose}
    >
      {text.archiveText}
    </Ask>
  );
}
