/** Names of forms and tests in a draft. */

const FORM = /^[A-Za-z0-9_-]{1,60}\.form$/;
const TEST = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.(chat|txt)$/;

export type NameFault = 'bad' | 'taken';

export function formNameFault(name: string, taken: string[]): NameFault | null {
  return faultOf(name, FORM, taken);
}

export function testNameFault(name: string, taken: string[]): NameFault | null {
  return faultOf(name, TEST, taken);
}

function faultOf(name: string, pattern: RegExp, taken: string[]): NameFault | null {
  if (!pattern.test(name)) return 'bad';
  return taken.some((other) => other.toLowerCase() === name.toLowerCase()) ? 'taken' : null;
}

/** `contact` becomes `contact.form`; what has an ending keeps it. */
export function withEnding(name: string, ending: string): string {
  const trimmed = name.trim();
  return trimmed.endsWith(ending) || trimmed === '' ? trimmed : trimmed + ending;
}

export function free(base: string, ending: string, taken: string[]): string {
  for (let n = 1; ; n += 1) {
    const name = `${base}${n === 1 ? '' : n}${ending}`;
    if (!taken.includes(name)) return name;
  }
}

/** The same files, one of them under another name, in its old place. */
export function renamed(files: Record<string, string>, from: string, to: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name === from ? to : name, text]));
}

export function without(files: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([other]) => other !== name));
}

/** A form with nothing but a button, as the form editor writes it. */
export function newForm(name: string, submit: string): string {
  const id = name.replace(/\.form$/, '');
  const components = [{ id: 'button_submit', type: 'button', action: 'submit', label: submit }];
  return JSON.stringify({ type: 'default', id, schemaVersion: 19, components }, null, 2);
}

export function newTest(flow: string): string {
  return `# What this conversation shows\nflow: ${flow}\n\nbot> *\nended> completed\n`;
}
