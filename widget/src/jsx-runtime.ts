import { type ComponentType, Fragment, h, type VNode } from 'preact';

/** All of JSX the widget uses: Preact's own runtime also knows how to make HTML text, which costs bytes. */
export function jsx(type: string, props: object, key?: string): VNode {
  return h(type as unknown as ComponentType, key === undefined ? props : { ...props, key });
}

export { Fragment, jsx as jsxs };
