import { Input, Segmented } from 'antd';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { type EventDraft, faultyLine, isName, isPage } from './event-draft.ts';

type Text = 'name' | 'en' | 'zh' | 'starts' | 'stops' | 'concerned' | 'countedFrom' | 'page';

/** What is to be done, and which events of the record begin and end it. */
export function EventFields(props: {
  readonly draft: EventDraft;
  readonly tried: boolean;
  /** The name stays once there is a rule: what runs is known by it. */
  readonly isNew: boolean;
  readonly onChange: (draft: EventDraft) => void;
}) {
  const { t } = useWords();
  const { draft, tried, isNew, onChange } = props;
  const needed = (isMissing: boolean) => (tried && isMissing ? t('tasks.needed') : null);
  const typed = (name: Text) => ({
    value: draft[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [name]: target.value }),
  });
  const fault = (lines: string) => {
    const line = faultyLine(lines, draft);
    return line === undefined ? null : t('deadlines.noEvent', { line });
  };
  return (
    <>
      <Field
        label={t('deadlines.name')}
        hint={t('deadlines.nameHint')}
        fault={tried && !isName(draft.name) ? t('deadlines.nameHint') : null}
      >
        {(control) => <Input {...control} {...typed('name')} disabled={!isNew} autoFocus={isNew} maxLength={60} />}
      </Field>
      <div className={sheet['pair']}>
        <Field label={t('deadlines.words.en')} fault={needed(draft.en.trim() === '')}>
          {(control) => <Input {...control} {...typed('en')} maxLength={200} lang="en" />}
        </Field>
        <Field label={t('deadlines.words.zh')} fault={needed(draft.zh.trim() === '')}>
          {(control) => <Input {...control} {...typed('zh')} maxLength={200} lang="zh" />}
        </Field>
      </div>
      <Field
        label={t('deadlines.starts')}
        hint={t('deadlines.startsHint')}
        fault={needed(draft.starts.trim() === '') ?? fault(draft.starts)}
      >
        {(control) => (
          <Input {...control} {...typed('starts')} placeholder="platform filled-form update state=complete" />
        )}
      </Field>
      <Field label={t('deadlines.stops')} hint={t('deadlines.stopsHint')} fault={fault(draft.stops)} optional>
        {(control) => (
          <Input.TextArea
            {...control}
            {...typed('stops')}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder="platform filled-form sign"
          />
        )}
      </Field>
      <Segmented
        aria-label={t('deadlines.of')}
        value={draft.of}
        onChange={(of) => onChange({ ...draft, of })}
        options={(['record', 'patient'] as const).map((of) => ({ value: of, label: t(`deadlines.of.${of}`) }))}
      />
      <div className={sheet['pair']}>
        <Field label={t('deadlines.concerned')} hint={t('deadlines.concernedHint')} optional>
          {(control) => <Input {...control} {...typed('concerned')} maxLength={200} />}
        </Field>
        <Field label={t('deadlines.countedFrom')} hint={t('deadlines.countedFromHint')} optional>
          {(control) => <Input {...control} {...typed('countedFrom')} maxLength={200} placeholder="at" />}
        </Field>
        <Field
          label={t('deadlines.page')}
          hint={t('deadlines.pageHint')}
          fault={isPage(draft.page.trim()) ? null : t('deadlines.pageHint')}
          optional
        >
          {(control) => <Input {...control} {...typed('page')} maxLength={200} placeholder="/filled/{key}" />}
        </Field>
      </div>
    </>
  );
}
