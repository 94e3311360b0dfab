import { useQuery } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CourseContent } from '../../../../server/units/clinic/course/contract.ts';
import type { PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchColleagues } from '../../../platform/tasks/api.ts';

const INTENTS = ['curative', 'adjuvant', 'palliative', 'other'] as const;

/** What a person must still choose: nothing clinical is chosen for them. */
export type CourseDraft = Omit<CourseContent, 'intent' | 'physician'> & {
  readonly intent: CourseContent['intent'] | null;
  readonly physician: string | null;
};

interface CourseFormProps {
  readonly start: CourseDraft;
  readonly diagnoses: PatientDetail['diagnoses'];
  readonly saving: { readonly isPending: boolean; readonly isError: boolean; readonly error: Error | null };
  readonly onSave: (content: CourseContent) => void;
  readonly onClose: () => void;
}

/** Title, intent, diagnosis and the oncologist who answers for a course. */
export function CourseForm({ start, diagnoses, saving, onSave, onClose }: CourseFormProps) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const { data: colleagues } = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => fetchColleagues(signal),
  });
  const oncologists = (colleagues ?? []).filter(({ roles }) => roles.includes('oncologist'));
  const missing = (isMissing: boolean) => (isTried && isMissing ? t('course.needed') : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { intent, physician } = draft;
    if (draft.title.trim() !== '' && intent && physician)
      onSave({ ...draft, title: draft.title.trim(), intent, physician });
  };
  return (
    <form className={sheet['form']} noValidate onSubmit={submit}>
      <Field label={t('course.title')} hint={t('course.title.hint')} fault={missing(draft.title.trim() === '')}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={200}
            value={draft.title}
            onChange={(event) => setDraft({ ...draft, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('course.intent')} fault={missing(draft.intent === null)}>
        {({ id }, labelId) => (
          <Radio.Group
            id={id}
            aria-labelledby={labelId}
            value={draft.intent}
            onChange={(event) => setDraft({ ...draft, intent: event.target.value })}
            options={INTENTS.map((value) => ({ value, label: t(`course.intent.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('course.diagnosis')} optional>
        {({ id }) => (
          <Select
            id={id}
            allowClear
            value={draft.diagnosisKey}
            onChange={(diagnosisKey) => setDraft({ ...draft, diagnosisKey: diagnosisKey ?? null })}
            options={diagnoses
              .filter(({ inError }) => !inError)
              .map(({ entryKey, content }) => ({
                value: entryKey,
                label: [content.words, content.icd10].filter(Boolean).join(' · '),
              }))}
          />
        )}
      </Field>
      <Field label={t('course.physician')} fault={missing(draft.physician === null)}>
        {({ id }) => (
          <Select
            id={id}
            value={draft.physician}
            onChange={(physician) => setDraft({ ...draft, physician })}
            options={oncologists.map(({ personKey, name, nameZh }) => ({
              value: personKey,
              label: (language === 'zh' ? nameZh : null) ?? name,
            }))}
          />
        )}
      </Field>
      {saving.isError && saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('course.save')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
