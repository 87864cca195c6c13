import css from './cards.css?inline';

export { Consent } from './consent';
export { EndQuestion } from './end';
export { Form } from './form';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

export function dress(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
