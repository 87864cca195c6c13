import { ActionIcon, Tooltip } from '@mantine/core';
import { useText } from '../i18n';
import { Icon, type IconName } from '../ui/Icon';
import type { Workbench } from './modeler/workbench';

export function ZoomBar({ bench }: { bench: Workbench }) {
  const { flows, studio: text } = useText();
  const tools: [IconName, string, () => void][] = [
    ['minus', flows.zoomOut, () => bench.zoom(-1)],
    ['fit', flows.zoomFit, () => bench.fit()],
    ['plus', flows.zoomIn, () => bench.zoom(1)],
    ['map', text.minimap, () => bench.toggleMinimap()],
  ];
  return (
    <div className="zoom-bar">
      {tools.map(([icon, label, onClick]) => (
        <Tooltip key={icon} label={label}>
          <ActionIcon size="lg" aria-label={label} onClick={onClick}>
            <Icon name={icon} size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
