import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchGoalSet, fetchGoalSets } from './api.ts';
import { GoalTable } from './GoalTable.tsx';
import type { Goal } from './prescription-draft.ts';

/** Goals taken over from the sheets of the department and from publications, each to be left out one by one. */
export function GoalsField({
  goals,
  onChange,
}: {
  readonly goals: readonly Goal[];
  readonly onChange: (goals: readonly Goal[]) => void;
}) {
  const { t } = useWords();
  const sets = useQuery({ queryKey: ['physics', 'goal-sets'], queryFn: ({ signal }) => fetchGoalSets(signal) });
  const taking = useMutation({
    mutationFn: fetchGoalSet,
    onSuccess: (set) => {
      const known = new Set(goals.map(keyOf));
      const added = set.goals
        .map(({ seenIn: _, note: __, ...goal }): Goal => goal)
        .filter((goal) => !known.has(keyOf(goal)));
      onChange([...goals, ...added]);
    },
  });
  return (
    <section className={sheet['card']} aria-labelledby="prescription-goals">
      <header>
        <h2 id="prescription-goals">{t('prescription.goals')}</h2>
      </header>
      <div className={sheet['body']}>
        <Field label={t('prescription.goals.take')} optional>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              loading={sets.isPending || taking.isPending}
              value={null}
              options={(sets.data ?? []).map(({ id, name, site, fractions }) => ({
                value: id,
                label: `${name} · ${site} · ${fractions}`,
              }))}
              onChange={(id: string | null) => id && taking.mutate(id)}
            />
          )}
        </Field>
        {(sets.error ?? taking.error) && <Refusal error={sets.error ?? taking.error} />}
      </div>
      <GoalTable
        goals={goals}
        act={(goal) => (
          <Button
            type="text"
            size="small"
            icon={<Icon name="close" />}
            aria-label={t('prescription.goals.remove', { goal: `${goal.structure} ${goal.metric}` })}
            onClick={() => onChange(goals.filter((each) => each !== goal))}
          />
        )}
      />
    </section>
  );
}

const keyOf = ({ structure, metric, comparison, goal }: Goal) => [structure, metric, comparison, goal].join(' ');
