import { Select } from 'antd';
import { ROLES } from '../access/people/roles.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { LateFields } from './LateFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import type { RuleDraft } from './rule-draft.ts';

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
        <PeriodFields
          label={t('deadlines.amount')}
          period={draft.period}
          tried={tried}
          onChange={(period) => change({ period })}
        />
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
      <LateFields draft={draft} tried={tried} roles={roles} onChange={onChange} />
    </>
  );
}
