import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useText } from '../i18n';
import { languageName, SITE_LANGUAGES } from '../sites/languages';
import { BELOW } from '../ui/below';
import { Card } from '../ui/Page';
import { Notice } from '../ui/states';
import type { Errors, NoticeDraft } from './purpose-draft';

interface Props {
  notices: NoticeDraft[];
  errors: Errors;
  onChange: (notices: NoticeDraft[]) => void;
}

export function NoticeFields({ notices, errors, onChange }: Props) {
  const { settings: text, sites } = useText();
  const used = notices.map(({ locale }) => locale);
  const free = SITE_LANGUAGES.filter((language) => !used.includes(language));
  const add = (locale: string) => onChange([...notices, { locale, text: '', url: '', accept: '', refuse: '' }]);
  return (
    <Card title={text.notices} lead={text.noticesHelp}>
      <div className="stack">
        {errors.notices && <Notice tone="bad">{errors.notices}</Notice>}
        {notices.map((notice, at) => (
          <OneLanguage
            key={notice.locale}
            notice={notice}
            errors={errors}
            onChange={(changed) => onChange(notices.with(at, changed))}
            onRemove={notices.length > 1 ? () => onChange(notices.toSpliced(at, 1)) : null}
          />
        ))}
        {free.length > 0 && (
          <div className="narrow">
            <NativeSelect
              label={text.addLanguage}
              value=""
              onChange={(event) => event.currentTarget.value && add(event.currentTarget.value)}
              data={[{ value: '', label: '–' }, ...free.map((value) => ({ value, label: languageName(value, sites) }))]}
            />
          </div>
        )}
      </div>
    </Card>
  );
}

interface OneProps {
  notice: NoticeDraft;
  errors: Errors;
  onChange: (notice: NoticeDraft) => void;
  onRemove: (() => void) | null;
}

function OneLanguage({ notice, errors, onChange, onRemove }: OneProps) {
  const { settings: text, sites } = useText();
  const name = languageName(notice.locale, sites);
  const change = (part: Partial<NoticeDraft>) => onChange({ ...notice, ...part });
  return (
    <fieldset className="one-language">
      <legend>{name}</legend>
      <Textarea
        label={text.noticeText}
        lang={notice.locale}
        dir="auto"
        value={notice.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={errors[`text.${notice.locale}`] ?? null}
        maxLength={4000}
        autosize
        minRows={2}
        required
        withAsterisk={false}
      />
      <div className="fields">
        <TextInput
          label={text.noticeUrl}
          placeholder="https://www.example.com/privacy"
          value={notice.url}
          onChange={(event) => change({ url: event.currentTarget.value })}
          error={errors[`url.${notice.locale}`] ?? null}
          inputMode="url"
          maxLength={500}
        />
        {(['accept', 'refuse'] as const).map((button) => (
          <TextInput
            key={button}
            label={text[button]}
            {...BELOW}
            description={text.buttonHelp}
            lang={notice.locale}
            dir="auto"
            value={notice[button]}
            onChange={(event) => change({ [button]: event.currentTarget.value })}
            maxLength={40}
          />
        ))}
      </div>
      {onRemove && (
        <div>
          <Button type="button" variant="default" size="xs" onClick={onRemove}>
            {text.removeLanguage(name)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
