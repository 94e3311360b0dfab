import { Select } from 'antd';
import type { Role } from '../../../server/platform/access/contract.ts';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import sheet from '../parts/Sheet.module.css';
import { PeriodFields } from './PeriodFields.tsx';
import { lacksWhen, NEVER, type PeriodDraft, type RuleDraft } from './rule-draft.ts';

/** Every reminder and escalation of what is late, and empty fields for one more of each. */
export function LateFields(props: {
  readonly draft: RuleDraft;
  readonly tried: boolean;
  readonly roles: readonly { readonly value: Role; readonly label: string }[];
  readonly onChange: (draft: RuleDraft) => void;
}) {
  const { t } = useWords();
  const { draft, tried, roles, onChange } = props;
  const reminders = withOneMore(draft.reminders, NEVER, (after) => after);
  const escalations = withOneMore(draft.escalations, { after: NEVER, to: null }, ({ after }) => after);
  const numbered = (label: string, place: number) => (place === 0 ? label : `${label} · ${place + 1}`);
  return (
    <>
      {[...reminders.entries()].map(([place, after]) => (
        <div key={place} className={sheet['pair']}>
          <PeriodFields
            label={numbered(t('deadlines.remind'), place)}
            period={after}
            tried={tried}
            optional
            onChange={(changed) => onChange({ ...draft, reminders: reminders.with(place, changed) })}
          />
        </div>
      ))}
      {[...escalations.entries()].map(([place, escalation]) => {
        const change = (part: Partial<typeof escalation>) =>
          onChange({ ...draft, escalations: escalations.with(place, { ...escalation, ...part }) });
        const lacksRole = escalation.after.amount !== null && escalation.to === null;
        return (
          <div key={place} className={sheet['pair']}>
            <PeriodFields
              label={numbered(t('deadlines.escalate'), place)}
              period={escalation.after}
              tried={tried}
              optional
              fault={tried && lacksWhen(escalation) ? t('deadlines.escalateWhen') : null}
              onChange={(after) => change({ after })}
            />
            <Field
              label={numbered(t('deadlines.escalateTo'), place)}
              fault={tried && lacksRole ? t('tasks.needed') : null}
              optional
            >
              {(control) => (
                <Select
                  {...control}
                  allowClear
                  value={escalation.to}
                  options={[...roles]}
                  onChange={(to) => change({ to: to ?? null })}
                />
              )}
            </Field>
          </div>
        );
      })}
    </>
  );
}

/** With an empty one at the end. */
function withOneMore<T>(written: readonly T[], empty: T, afterOf: (one: T) => PeriodDraft): readonly T[] {
  const last = written.at(-1);
  return last !== undefined && afterOf(last).amount === null ? written : [...written, empty];
}
