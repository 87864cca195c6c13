import type { FormValue } from '../frames/client';
import type { CardTexts } from '../i18n/cards-en';
import type { Control, Field } from './schema';

interface Props {
  id: string;
  field: Field;
  value: FormValue;
  problem: string | undefined;
  texts: CardTexts;
  onChange(value: FormValue): void;
}

const types: Partial<Record<Control, 'text' | 'email' | 'tel' | 'date' | 'time' | 'datetime-local'>> = {
  date: 'date',
  time: 'time',
  'datetime-local': 'datetime-local',
  text: 'text',
  email: 'email',
  phone: 'tel',
  number: 'text',
};
const modes: Record<string, 'decimal' | 'email' | 'tel'> = { number: 'decimal', email: 'email', phone: 'tel' };

export function FieldView(props: Props) {
  const { id, field, problem, texts } = props;
  const grouped = field.control === 'radio' || field.control === 'checklist';
  const label = (
    <>
      {field.label}
      {!field.rules.required && field.control !== 'checkbox' && <span class="muted"> ({texts.optional})</span>}
    </>
  );
  const more = (
    <>
      {field.description && (
        <p class="hint" id={`${id}-hint`}>
          {field.description}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </>
  );
  if (grouped) {
    return (
      <fieldset class="f" aria-describedby={describedBy(props)}>
        <legend>{label}</legend>
        <Group {...props} />
        {more}
      </fieldset>
    );
  }
  if (field.control === 'checkbox') {
    return (
      <div class="f">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Check is the control */}
        <label class="option">
          <Check {...props} />
          <span>{field.label}</span>
        </label>
        {more}
      </div>
    );
  }
  return (
    <div class="f">
      <label for={id}>{label}</label>
      <Single {...props} />
      {more}
    </div>
  );
}

function about(props: Props) {
  const { field, problem } = props;
  return {
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-required': field.rules.required || undefined,
    'aria-describedby': describedBy(props),
  };
}

function describedBy({ id, field, problem }: Props): string | undefined {
  const ids = [field.description && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  return ids.length ? ids.join(' ') : undefined;
}

function Single(props: Props) {
  const { id, field, value, onChange, texts } = props;
  const common = {
    id,
    ...about(props),
    value: String(value),
    onInput: (event: Event) => onChange((event.currentTarget as HTMLInputElement).value),
  };
  if (field.control === 'textarea') return <textarea {...common} rows={3} dir="auto" />;
  if (field.control === 'select') {
    return (
      <select {...common}>
        <option value="">{texts.choose}</option>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const ltr = field.control === 'email' || field.control === 'phone';
  return (
    <input
      {...common}
      type={(types[field.control] ?? 'text') as 'text'}
      inputmode={modes[field.control]}
      autocomplete={purposeOf(field)}
      dir={ltr ? 'ltr' : 'auto'}
    />
  );
}

/** Lets a browser fill in what its user has told it (WCAG 1.3.5). */
function purposeOf({ control, key }: Field): string | undefined {
  if (control === 'email') return 'email';
  if (control === 'phone') return 'tel';
  const names: Record<string, string> = {
    name: 'name',
    fullname: 'name',
    firstname: 'given-name',
    lastname: 'family-name',
    company: 'organization',
    city: 'address-level2',
    zip: 'postal-code',
    postcode: 'postal-code',
    street: 'street-address',
  };
  return names[key.toLowerCase().replace(/[^a-z]/g, '')];
}

function Check(props: Props) {
  const { value, onChange } = props;
  return (
    <input
      type="checkbox"
      {...about(props)}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

function Group(props: Props) {
  const { id, field, value, onChange } = props;
  const many = field.control === 'checklist';
  const chosen = Array.isArray(value) ? value : [String(value)];
  const toggled = (option: string) =>
    chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];
  const { 'aria-required': _, ...rest } = about(props);
  return (
    <>
      {field.options.map((option) => (
        <label key={option.value} class="option">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={id}
            {...rest}
            checked={chosen.includes(option.value)}
            onChange={() => onChange(many ? toggled(option.value) : option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </>
  );
}
