// What bpmn.io ships without types, as far as the studio uses it.
declare module 'bpmn-js-create-append-anything' {
  import type { ModuleDeclaration } from 'bpmn-js/lib/BaseViewer';
  export const CreateAppendAnythingModule: ModuleDeclaration;
}
declare module 'bpmn-js-element-templates' {
  import type { ModuleDeclaration } from 'bpmn-js/lib/BaseViewer';
  export const ElementTemplatesPropertiesProviderModule: ModuleDeclaration;
}
declare module 'bpmn-js-properties-panel' {
  import type { ModuleDeclaration } from 'bpmn-js/lib/BaseViewer';
  export const BpmnPropertiesPanelModule: ModuleDeclaration;
  export function useService<T>(name: string): T;
}
declare module '@bpmn-io/properties-panel' {
  type Component = (props: Record<string, unknown>) => unknown;
  export const FeelEntry: Component;
  export const Group: Component;
  export const SelectEntry: Component;
  export const TextAreaEntry: Component;
  export const TextFieldEntry: Component;
  export function isFeelEntryEdited(node: unknown): boolean;
  export function isSelectEntryEdited(node: unknown): boolean;
  export function isTextAreaEntryEdited(node: unknown): boolean;
  export function isTextFieldEntryEdited(node: unknown): boolean;
}
declare module '@bpmn-io/properties-panel/preact/jsx-runtime' {
  export function jsx(component: unknown, props: Record<string, unknown>): unknown;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  import type { ModuleDeclaration } from 'bpmn-js/lib/BaseViewer';

  const module: ModuleDeclaration;
  export default module;
}
declare module 'camunda-bpmn-moddle/resources/camunda' {
  const descriptor: object;
  export default descriptor;
}
declare module 'diagram-js-minimap' {
  import type { ModuleDeclaration } from 'bpmn-js/lib/BaseViewer';

  const module: ModuleDeclaration;
  export default module;
}
declare module 'bpmn-js-differ' {
  interface Change {
    model: unknown;
    attrs: Record<string, { oldValue: unknown; newValue: unknown }>;
  }
  export function diff(
    a: unknown,
    b: unknown,
  ): {
    _added: Record<string, unknown>;
    _removed: Record<string, unknown>;
    _changed: Record<string, Change>;
    _layoutChanged: Record<string, unknown>;
  };
}
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: unknown[] }>;
  }
}
