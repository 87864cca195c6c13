import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormValue } from '../frames/client';
import { fill, type Language, plural } from '../i18n';
import type { CardTexts } from '../i18n/cards-en';
import { FieldView } from './field';
import { type Field, partsOf } from './schema';
import { initialOf, numberOf, type Problem, problemOf } from './validate';

export interface FormProps {
  schema: unknown;
  values: Record<string, unknown>;
  errors: Record<string, string>;
  busy: boolean;
  language: Language;
  texts: CardTexts;
  onSubmit(values: Record<string, FormValue>): void;
  text(markdown: string): ComponentChildren;
}

let forms = 0;

export function Form({ schema, values, errors, busy, language, texts, onSubmit, text }: FormProps) {
  const [parts] = useState(() => partsOf(schema));
  const fields = parts.flatMap((part) => ('field' in part ? [part.field] : []));
  const [id] = useState(() => `sc-f${++forms}`);
  const [typed, setTyped] = useState<Record<string, FormValue>>(() =>
    Object.fromEntries(fields.map((field) => [field.key, initialOf(field, values[field.key])])),
  );
  const [problems, setProblems] = useState<Record<string, string>>(errors);
  const form = useRef<HTMLFormElement>(null);
  const count = Object.keys(problems).length;
  const [attempt, setAttempt] = useState(count ? 1 : 0);

  useEffect(() => {
    if (attempt) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [attempt]);

  const answerOf = (field: Field): FormValue | undefined => {
    const value = typed[field.key] ?? '';
    if (typeof value !== 'string') return value;
    const trimmed = value.trim();
    return field.control === 'number' ? (trimmed ? numberOf(trimmed) : undefined) : trimmed;
  };
  const messageOf = (problem: Problem) => fill(texts[problem.text], { n: problem.n ?? '' });
  const check = (field: Field) => {
    const problem = problemOf(field, answerOf(field));
    return problem && messageOf(problem);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const found = Object.fromEntries(
      fields.flatMap((field) => {
        const message = check(field);
        return message ? [[field.key, message]] : [];
      }),
    );
    setProblems(found);
    setAttempt(attempt + 1);
    if (Object.keys(found).length) return;
    const entries = fields.map((field) => [field.key, answerOf(field)] as const);
    onSubmit(Object.fromEntries(entries.filter((entry): entry is [string, FormValue] => entry[1] !== undefined)));
  };
  const change = (field: Field, value: FormValue) => {
    setTyped({ ...typed, [field.key]: value });
    if (problems[field.key]) {
      const { [field.key]: _, ...rest } = problems;
      setProblems(rest);
    }
  };
  return (
    <form class="form" noValidate ref={form} onSubmit={submit}>
      <p class="sr" role="alert">
        {attempt > 0 && count > 0 && plural(language, texts.problems, count)}
      </p>
      {parts.map((part, i) =>
        'text' in part ? (
          <div key={i} class="static">
            {text(part.text)}
          </div>
        ) : (
          <FieldView
            key={part.field.key}
            id={`${id}-${i}`}
            field={part.field}
            value={typed[part.field.key] ?? ''}
            problem={problems[part.field.key]}
            texts={texts}
            onChange={(value) => change(part.field, value)}
          />
        ),
      )}
      <button type="submit" class="primary" aria-disabled={busy}>
        {texts.submit}
      </button>
    </form>
  );
}
