import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormValue } from '../frames/client';
import type { Data } from '../frames/server';
import { fill } from '../i18n';
import { type About, type Desk, dateOf } from './about';

type Item = Data['held'][number];

export function Held(about: About & { desk: Desk }) {
  const { data, words, desk } = about;
  const [told, tell] = useState('');
  return (
    <div class="data-part">
      <h4>{words.held}</h4>
      <p class="sr" role="status">
        {told}
      </p>
      {data.held.length ? (
        <ul class="data-list">
          {data.held.map((item) => (
            <ItemView key={item.field} item={item} about={about} desk={desk} tell={tell} />
          ))}
        </ul>
      ) : (
        <p>{words.nothingHeld}</p>
      )}
    </div>
  );
}

interface ItemProps {
  item: Item;
  about: About;
  desk: Desk;
  tell(text: string): void;
}

function ItemView({ item, about, desk, tell }: ItemProps) {
  const { words, language } = about;
  const [editing, edit] = useState(false);
  const [problem, setProblem] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const done = () => {
    edit(false);
    setProblem('');
    queueMicrotask(() => button.current?.focus());
  };
  const save = async (value: FormValue) => {
    tell('');
    const { refused } = await desk.correct(item.field, value);
    if (refused && refused.code !== 'stale') return setProblem(refused.detail);
    tell(refused ? words.gone : words.saved);
    done();
  };
  return (
    <li>
      <div class="data-row">
        <div>
          <strong>{item.label}</strong>
          {!editing && <p dir="auto">{shown(item.value, about)}</p>}
        </div>
        {!editing && (
          <button
            type="button"
            class="linkish"
            ref={button}
            aria-label={fill(words.correctLabel, { name: item.label })}
            onClick={() => edit(true)}
          >
            {words.correct}
          </button>
        )}
      </div>
      {editing && <Editor item={item} about={about} problem={problem} onSave={save} onCancel={done} />}
      <p class="hint">
        {fill(words.purpose, { name: item.purpose })} · {fill(words.until, { date: dateOf(item.until, language) })}
      </p>
    </li>
  );
}

interface EditorProps {
  item: Item;
  about: About;
  problem: string;
  onSave(value: FormValue): void;
  onCancel(): void;
}

function Editor({ item, about, problem, onSave, onCancel }: EditorProps) {
  const { words } = about;
  const field = useRef<HTMLInputElement>(null);
  const id = `sc-correct-${item.field}`;
  useEffect(() => {
    field.current?.focus();
  }, [problem]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (field.current) onSave(typed(field.current, item.value));
  };
  const common = {
    ref: field,
    id,
    'aria-label': fill(words.correctLabel, { name: item.label }),
    'aria-invalid': problem !== '',
    'aria-describedby': problem ? `${id}-problem` : undefined,
  };
  return (
    <form class="data-edit" noValidate onSubmit={submit}>
      {typeof item.value === 'boolean' ? (
        <label>
          <input {...common} type="checkbox" defaultChecked={item.value} /> {words.yes}
        </label>
      ) : (
        <input {...common} type="text" dir="auto" autocomplete="off" defaultValue={shown(item.value, about)} />
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div class="pair">
        <button type="submit" class="primary">
          {words.save}
        </button>
        <button type="button" class="choice" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function shown(value: FormValue, { words }: About): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** What was typed, in the kind of the value before; the server says whether it fits. */
function typed({ value, checked }: HTMLInputElement, before: FormValue): FormValue {
  const text = value.trim();
  if (typeof before === 'boolean') return checked;
  if (Array.isArray(before)) return text.split(/\s*,\s*/).filter(Boolean);
  const number = Number(text);
  return typeof before === 'number' && text && Number.isFinite(number) ? number : text;
}
