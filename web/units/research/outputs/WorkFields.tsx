import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { AuthorFields } from './AuthorFields.tsx';
import { FundingFields } from './FundingFields.tsx';
import type { WorkDraft } from './work-draft.ts';
import { TYPES } from './work-query.ts';

/** What one types of a work, new or known. */
export function WorkFields(props: {
  readonly draft: WorkDraft;
  readonly onChange: (draft: WorkDraft) => void;
  readonly tried: boolean;
}) {
  const { t } = useWords();
  const { draft, onChange, tried } = props;
  const set = (changes: Partial<WorkDraft>) => onChange({ ...draft, ...changes });
  const line = (
    field: 'titleOther' | 'container' | 'issns' | 'volume' | 'issue' | 'pages' | 'doi' | 'pmid',
    label: string,
  ) => (
    <Field label={label}>
      {(control) => (
        <Input {...control} value={draft[field]} onChange={(event) => set({ [field]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <>
      <Field label={t('works.field.title')} fault={tried && draft.title.trim() === '' ? t('works.title.needed') : null}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize
            value={draft.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      {line('titleOther', t('works.field.titleOther'))}
      <div className={sheet['pair']}>
        <Field label={t('works.type')}>
          {(control) => (
            <Select
              {...control}
              value={draft.type}
              options={TYPES.map((value) => ({ value, label: t(`works.type.${value}`) }))}
              onChange={(type) => set({ type })}
            />
          )}
        </Field>
        {line('container', t('works.field.container'))}
        {line('issns', 'ISSN')}
      </div>
      <div className={sheet['pair']}>
        {(['year', 'month', 'day'] as const).map((part) => (
          <Field key={part} label={t(`works.field.${part}`)}>
            {(control) => (
              <InputNumber
                {...control}
                style={{ width: '100%' }}
                controls={false}
                precision={0}
                min={part === 'year' ? 1600 : 1}
                max={{ year: 2200, month: 12, day: 31 }[part]}
                value={draft[part]}
                onChange={(value) => set({ [part]: value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={sheet['pair']}>
        {line('volume', t('works.field.volume'))}
        {line('issue', t('works.field.issue'))}
        {line('pages', t('works.field.pages'))}
      </div>
      <div className={sheet['pair']}>
        {line('doi', 'DOI')}
        {line('pmid', 'PMID')}
      </div>
      <AuthorFields authors={draft.authors} onChange={(authors) => set({ authors })} />
      <FundingFields funding={draft.funding} onChange={(funding) => set({ funding })} />
      <Checkbox checked={draft.isRetracted} onChange={(event) => set({ isRetracted: event.target.checked })}>
        {t('works.is-retracted.say')}
      </Checkbox>
    </>
  );
}
