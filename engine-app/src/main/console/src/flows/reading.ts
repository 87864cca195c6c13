import type { Dictionary } from '../i18n';
import type { FlowDraft } from '../types';

const LIMIT = 2 * 1024 * 1024;

export type Reading = { draft: FlowDraft; name: string } | { refusal: string };

/** Makes one flow of the files somebody chose, or says why not. */
export async function read(files: File[], text: Dictionary['publish']): Promise<Reading> {
  const diagrams = files.filter(({ name }) => name.endsWith('.bpmn'));
  const stranger = files.find(({ name }) => !/\.(bpmn|form)$/.test(name));
  if (stranger) return { refusal: text.unknownFile(stranger.name) };
  if (diagrams.length > 1) return { refusal: text.severalDiagrams };
  if (files.reduce((sum, { size }) => sum + size, 0) > LIMIT) return { refusal: text.tooBig };
  const [diagram] = diagrams;
  if (!diagram) return { refusal: text.noDiagram };
  try {
    const forms = files.filter((file) => file !== diagram);
    const contents = await Promise.all(forms.map((form) => form.text()));
    return {
      name: diagram.name,
      draft: {
        bpmn: await diagram.text(),
        forms: Object.fromEntries(forms.map((form, index) => [form.name, contents[index] ?? ''])),
      },
    };
  } catch {
    return { refusal: text.unreadable };
  }
}
