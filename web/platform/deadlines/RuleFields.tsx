import { Segmented, Select } from 'antd';
import { ROLES } from '../access/people/roles.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { LateFields } from './LateFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import type { RuleDraft } from './rule-draft.ts';

/** How long, who has the task, who is told, and what happens when it is late. `otherwise`: who has it where it is unknown whom it concerns, in words. */
export function RuleFields(props: {
  readonly draft: RuleDraft;
  readonly tried: boolean;
  readonly otherwise: string;
  readonly onChange: (draft: RuleDraft) => void;
}) {
  const { t } = useWords();
  const { draft, tried, otherwise, onChange } = props;
  const { actor } = draft;
  const change = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part });
  const roles = ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
  const needed = (missing: boolean) => (tried && missing ? t('tasks.needed') : null);
  return (
    <>
      <div className={sheet['pair']}>
        <PeriodFields
          label={t('deadlines.amount')}
          period={draft.period}
          tried={tried}
          onChange={(period) => change({ period })}
        />
      </div>
      <Segmented
        aria-label={t('deadlines.actor')}
        value={actor.whose}
        onChange={(whose) => change({ actor: { ...actor, whose } })}
        options={(['concerned', 'role'] as const).map((whose) => ({
          value: whose,
          label: t(`deadlines.actor.${whose}`),
        }))}
      />
      <div className={sheet['pair']}>
        <Field label={actor.whose === 'role' ? t('deadlines.forRole') : otherwise} fault={needed(actor.role === null)}>
          {(control) => (
            <Select
              {...control}
              value={actor.role}
              options={roles}
              onChange={(role) => change({ actor: { ...actor, role } })}
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
      <LateFields draft={draft} tried={tried} roles={roles} onChange={onChange} />
    </>
  );
}
