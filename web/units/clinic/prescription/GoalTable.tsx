import type { ReactNode } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import type { Goal } from './prescription-draft.ts';

/** The goals of a prescription, with their source; what nobody read in its source says so. */
export function GoalTable({
  goals,
  act,
}: {
  readonly goals: readonly Goal[];
  readonly act?: (goal: Goal) => ReactNode;
}) {
  const { t } = useWords();
  if (goals.length === 0) return <p className={sheet['empty']}>{t('prescription.goals.none')}</p>;
  return (
    <PlainTable
      label={t('prescription.goals')}
      rows={goals}
      keyOf={({ id, structure, metric }) => `${id} ${structure} ${metric}`}
      columns={[
        { key: 'structure', header: t('physics.goals.structure'), cell: ({ structure }) => structure },
        { key: 'metric', header: t('physics.goals.metric'), cell: ({ metric }) => metric },
        {
          key: 'limit',
          header: t('prescription.goals.limit'),
          cell: ({ comparison, goal, tolerance, unit }) =>
            `${comparison} ${goal}${tolerance === undefined ? '' : ` (${tolerance})`} ${unit}`,
        },
        {
          key: 'source',
          header: t('prescription.goals.source'),
          cell: ({ source, verified }) => (
            <>
              {source}
              {verified === 'knowledge' && (
                <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('prescription.goals.unverified')}</span>
              )}
            </>
          ),
        },
        ...(act ? [{ key: 'acts', header: '', cell: act, acts: true as const }] : []),
      ]}
    />
  );
}
