import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { CarePath, CarePathDetail, CarePathStep } from '../../../../server/units/clinic/course/contract.ts';
import { ROLES } from '../../../platform/access/people/roles.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { COURSES, changeCarePath, fetchCarePath } from './api.ts';

/** The care path of the own site: what a department calls each step, who does and who signs it, and by when. */
export function CarePathPage() {
  const { t } = useWords();
  usePageTitle('care-path.title');
  const { siteKey } = useSession().site;
  const { data, error, refetch } = useQuery({
    queryKey: ['care-path', siteKey],
    queryFn: ({ signal }) => fetchCarePath(siteKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <div className={sheet['head']}>
        <h1>{t('care-path.title')}</h1>
      </div>
      <p className={sheet['about']}>{t('care-path.about')}</p>
      {data ? <Editor key={data.revision} detail={data} /> : <Skeleton height={400} />}
    </div>
  );
}

function Editor({ detail }: { readonly detail: CarePathDetail }) {
  const { t } = useWords();
  const mayWrite = useMay('care-path.write');
  const queries = useQueryClient();
  const [draft, setDraft] = useState<CarePath>(detail.path);
  const saving = useMutation({
    mutationFn: () => changeCarePath(detail, draft),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['care-path'] });
      await queries.invalidateQueries({ queryKey: [COURSES] });
    },
  });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(detail.path);
  const set = (id: string, change: Partial<CarePathStep>) =>
    setDraft({ ...draft, steps: draft.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) });
  const columns = useStepColumns(set, !mayWrite);
  return (
    <section className={sheet['card']}>
      <PlainTable label={t('care-path.title')} rows={draft.steps} keyOf={({ id }) => id} columns={columns} />
      <div className={sheet['padded']}>
        <Field label={t('care-path.startWithin')} hint={t('care-path.startWithin.hint')} optional>
          {(control) => (
            <InputNumber
              {...control}
              disabled={!mayWrite}
              min={1}
              max={365}
              precision={0}
              value={draft.startWithin ?? null}
              onChange={(startWithin) => setDraft(withLimit(draft, startWithin))}
            />
          )}
        </Field>
      </div>
      {saving.isError && <Refusal error={saving.error} />}
      {mayWrite && (
        <div className={`${sheet['acts']} ${sheet['padded']}`}>
          <Button type="primary" disabled={!isChanged} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('care-path.save')}
          </Button>
          <Button disabled={!isChanged} onClick={() => setDraft(detail.path)}>
            {t('care-path.undo')}
          </Button>
        </div>
      )}
    </section>
  );
}

function withLimit({ startWithin: _, ...path }: CarePath, startWithin: number | null): CarePath {
  return startWithin === null ? path : { ...path, startWithin };
}

function useStepColumns(set: (id: string, change: Partial<CarePathStep>) => void, disabled: boolean) {
  const { t } = useWords();
  const roles = ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
  const words = (step: CarePathStep, language: 'en' | 'zh') => (
    <Input
      size="small"
      disabled={disabled}
      aria-label={t(`care-path.words.${language}`, { step: step.id })}
      value={step.words[language]}
      maxLength={200}
      onChange={(event) => set(step.id, { words: { ...step.words, [language]: event.target.value } })}
    />
  );
  return [
    { key: 'zh', header: t('care-path.zh'), cell: (step: CarePathStep) => words(step, 'zh') },
    { key: 'en', header: t('care-path.en'), cell: (step: CarePathStep) => words(step, 'en') },
    {
      ...{ key: 'owner', header: t('care-path.owner') },
      cell: (step: CarePathStep) => (
        <Select
          size="small"
          disabled={disabled}
          aria-label={t('care-path.owner.of', { step: step.id })}
          value={step.owner}
          options={roles}
          style={{ width: 130 }}
          onChange={(owner) => set(step.id, { owner })}
        />
      ),
    },
    {
      ...{ key: 'signed', header: t('care-path.signed') },
      cell: (step: CarePathStep) => (
        <Select
          size="small"
          mode="multiple"
          disabled={disabled}
          aria-label={t('care-path.signed.of', { step: step.id })}
          value={step.signedBy}
          options={roles}
          style={{ width: 200 }}
          onChange={(signedBy) => set(step.id, { signedBy })}
        />
      ),
    },
    {
      ...{ key: 'optional', header: t('course.optional') },
      cell: (step: CarePathStep) =>
        step.kind === 'way' ? (
          <Checkbox
            disabled={disabled}
            aria-label={t('care-path.optional.of', { step: step.id })}
            checked={step.isOptional}
            onChange={(event) => set(step.id, { isOptional: event.target.checked })}
          />
        ) : (
          '–'
        ),
    },
    {
      ...{ key: 'due', header: t('care-path.due') },
      cell: (step: CarePathStep) => (
        <InputNumber
          size="small"
          disabled={disabled}
          aria-label={t('care-path.due.of', { step: step.id })}
          min={1}
          max={365}
          precision={0}
          placeholder="–"
          value={step.due?.unit === 'working days' ? step.due.amount : null}
          onChange={(amount) =>
            set(step.id, { due: amount === null ? null : { unit: 'working days', amount, by: '24:00' } })
          }
        />
      ),
    },
  ];
}
