import { Input, Select } from 'antd';
import type { PlanToSum } from '../../../../server/units/clinic/reirradiation/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Reirradiation.module.css';
import { type PlanDraft, positive } from './sum-draft.ts';

/** How much of a plan is counted, and what of it somebody takes as recovered. */
export function PlanFields(props: {
  readonly plan: PlanToSum;
  readonly name: string;
  readonly draft: PlanDraft;
  readonly tried: boolean;
  readonly onChange: (draft: PlanDraft) => void;
}) {
  const { t } = useWords();
  const { plan, name, draft, tried } = props;
  const { counted, recovered, why } = draft;
  const change = (part: Partial<PlanDraft>) => props.onChange({ ...draft, ...part });
  const percent = positive(recovered, 100);
  const facts = useFacts(plan);
  return (
    <div className={styles['row']} data-plan={plan.caseKey}>
      <div>
        <strong>{name}</strong>
        <small>{facts}</small>
      </div>
      <Field label={t('reirradiation.plan.counted', { plan: name })}>
        {(control) => (
          <Select
            {...control}
            allowClear
            placeholder={t('reirradiation.counted.not')}
            value={counted}
            options={[
              ...(plan.gaveDose > 0 && plan.fractions !== null
                ? [{ value: 'delivered', label: t('reirradiation.counted.delivered') }]
                : []),
              ...(plan.fractions === null
                ? []
                : [{ value: 'whole plan', label: t('reirradiation.counted.whole plan') }]),
            ]}
            onChange={(chosen: PlanDraft['counted'] | undefined) => change({ counted: chosen ?? null })}
          />
        )}
      </Field>
      {counted !== null && (
        <Field
          label={t('reirradiation.recovered', { plan: name })}
          optional
          hint={t('reirradiation.recovered.hint')}
          fault={tried && percent === undefined ? t('reirradiation.percent') : null}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={recovered}
              onChange={({ target }) => change({ recovered: target.value })}
            />
          )}
        </Field>
      )}
      {counted !== null && recovered.trim() !== '' && (
        <Field
          label={t('reirradiation.recovered.why', { plan: name })}
          fault={tried && why.trim() === '' ? t('reirradiation.needed') : null}
        >
          {(control) => (
            <Input {...control} maxLength={300} value={why} onChange={({ target }) => change({ why: target.value })} />
          )}
        </Field>
      )}
      {plan.notices.length > 0 && (
        <div className={styles['notices']}>
          {plan.notices.map(({ code, values }) => (
            <Notice key={JSON.stringify([code, values])} weight="warning">
              {t(code, values)}
            </Notice>
          ))}
        </div>
      )}
      {plan.structures.some(({ standardName }) => standardName === null) && counted !== null && (
        <p className={sheet['about']}>
          {t('reirradiation.structures.unnamed', {
            count: plan.structures.filter(({ standardName }) => standardName === null).length,
          })}
        </p>
      )}
    </div>
  );
}

function useFacts({ courses, given, fractions, lastDay, notKnown, frame, isRead }: PlanToSum): string {
  const { t } = useWords();
  const facts = [
    courses.map(({ number }) => t('reirradiation.plan.course', { number })).join(', ') ||
      t('reirradiation.plan.noCourse'),
    t('reirradiation.plan.given', { given, fractions: fractions ?? '?' }),
    lastDay === null ? '' : t('reirradiation.plan.last', { day: lastDay }),
    notKnown === 0 ? '' : t('reirradiation.plan.notKnown', { count: notKnown }),
    frame === null ? t('reirradiation.plan.noFrame') : t('reirradiation.plan.frame', { number: frame }),
    isRead ? '' : t('reirradiation.plan.unread'),
  ];
  return facts.filter(Boolean).join(' · ');
}
