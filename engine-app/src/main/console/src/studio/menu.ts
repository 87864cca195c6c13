import { groupOf, type StepTemplate } from './step-templates';

export interface MenuGroup {
  id: string;
  name: string;
}

export interface MenuEntry {
  label: string;
  description?: string | undefined;
  className?: string;
  imageUrl?: string | undefined;
  search?: string;
  rank?: number;
  group?: MenuGroup;
  action: unknown;
}

export type Menu = Record<string, MenuEntry>;

export interface MenuWords {
  groups: {
    quick: string;
    visitor: string;
    outside: string;
    other: string;
    ways: string;
    events: string;
    parts: string;
  };
  entries: Record<string, string>;
}

type Part = 'ways' | 'events' | 'parts';

/** All of BPMN that the flow language knows besides steps, in the order it is offered. */
const ALLOWED: [name: string, part: Part][] = [
  ['exclusive-gateway', 'ways'],
  ['parallel-gateway', 'ways'],
  ['event-based-gateway', 'ways'],
  ['sequence-flow', 'ways'],
  ['default-flow', 'ways'],
  ['conditional-flow', 'ways'],
  ['none-end-event', 'events'],
  ['none-end', 'events'],
  ['terminate-end', 'events'],
  ['error-end', 'events'],
  ['timer-intermediate-catch', 'events'],
  ['error-boundary', 'events'],
  ['timer-boundary', 'events'],
  ['non-interrupting-timer-boundary', 'events'],
  ['none-start-event', 'events'],
  ['none-start', 'events'],
  ['call-activity', 'parts'],
  ['expanded-subprocess', 'parts'],
  ['subprocess', 'parts'],
  ['collapsed-subprocess', 'parts'],
];

/** A menu of steps first, each kind under its heading, then what else may stand in a flow. Everything else is left out. */
export function menuOf(
  kind: 'append' | 'create' | 'replace',
  bpmn: Menu,
  steps: StepTemplate[],
  action: (template: StepTemplate) => unknown,
  words: MenuWords,
): Menu {
  const menu: Menu = {};
  for (const group of ['quick', 'visitor', 'outside', 'other'] as const) {
    for (const template of steps.filter((candidate) => groupOf(candidate) === group)) {
      menu[`${kind}.step-${template.id}`] = {
        label: template.name,
        description: template.description,
        imageUrl: template.icon?.contents,
        search: `${template.id} ${template.properties.map(({ label }) => label ?? '').join(' ')}`,
        group: { id: group, name: words.groups[group] },
        action: action(template),
      };
    }
  }
  const prefix = kind === 'replace' ? 'replace-with' : kind;
  for (const [name, part] of ALLOWED) {
    const entry = bpmn[`${prefix}-${name}`];
    if (!entry) continue;
    const { rank: _, ...rest } = entry;
    menu[`${prefix}-${name}`] = {
      ...rest,
      label: words.entries[name] ?? entry.label,
      group: { id: part, name: words.groups[part] },
    };
  }
  return menu;
}
