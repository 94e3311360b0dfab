import { Input, InputNumber, Select } from 'antd';
import { ROLES } from '../access/people/roles.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { isTime, type RuleDraft, UNITS } from './rule-draft.ts';

/** How long, who has the task, who is told, and what happens when it is late. `otherwise`: who has it where nobody is concerned, in words. */
export function RuleFields(props: {
  readonly draft: RuleDraft;
  readonly tried: boolean;
  readonly otherwise: string;
  readonly onChange: (draft: RuleDraft) => void;
}) {
  const { t } = useWords();
  const { draft, tried, otherwise, onChange } = props;
  const change = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part });
  const roles = ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
  const needed = (missing: boolean) => (tried && missing ? t('tasks.needed') : null);
  return (
    <>
      <div className={sheet['pair']}>
        <Field label={t('deadlines.amount')} fault={needed(draft.amount === null)}>
          {(control) => (
            <InputNumber
              {...control}
              min={1}
              max={3660}
              precision={0}
              value={draft.amount}
              onChange={(amount) => change({ amount })}
            />
          )}
        </Field>
        <Field label={t('deadlines.unit')} fault={needed(draft.unit === null)}>
          {(control) => (
            <Select
              {...control}
              value={draft.unit}
              options={UNITS.map((unit) => ({ value: unit, label: t(`deadlines.unit.${unit}`) }))}
              onChange={(unit) => change({ unit })}
            />
          )}
        </Field>
        {draft.unit !== 'hours' && (
          <Field label={t('deadlines.by')} fault={needed(!isTime(draft.by))}>
            {(control) => (
              <Input
                {...control}
                placeholder="17:00"
                value={draft.by}
                onChange={(event) => change({ by: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <div className={sheet['pair']}>
        <Field label={otherwise} fault={needed(draft.otherwise === null)}>
          {(control) => (
            <Select
              {...control}
              value={draft.otherwise}
              options={roles}
              onChange={(otherwise) => change({ otherwise })}
            />
          )}
        </Field>
        <Field label={t('deadlines.recipients')} optional>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={[...draft.recipients]}
              options={roles}
              onChange={(recipients) => change({ recipients })}
            />
          )}
        </Field>
      </div>
      <div className={sheet['pair']}>
        <Field label={t('deadlines.remind')} optional>
          {(control) => (
            <InputNumber
              {...control}
              min={0}
              max={3660}
              precision={0}
              value={draft.remindAfterHours}
              onChange={(remindAfterHours) => change({ remindAfterHours })}
            />
          )}
        </Field>
        <Field label={t('deadlines.escalate')} optional>
          {(control) => (
            <InputNumber
              {...control}
              min={0}
              max={3660}
              precision={0}
              value={draft.escalateAfterHours}
              onChange={(escalateAfterHours) => change({ escalateAfterHours })}
            />
          )}
        </Field>
        <Field
          label={t('deadlines.escalateTo')}
          fault={needed(draft.escalateAfterHours !== null && draft.escalateTo === null)}
          optional
        >
          {(control) => (
            <Select
              {...control}
              allowClear
              value={draft.escalateTo}
              options={roles}
              onChange={(escalateTo) => change({ escalateTo: escalateTo ?? null })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
