import type { PlanChange } from '../../../../server/units/physics/plan-check/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

/** What is other than in the version before: beams, MU, doses of structures, goals. */
export function ChangesTable({ changes }: { readonly changes: readonly PlanChange[] }) {
  const { t } = useWords();
  if (changes.length === 0) return null;
  return (
    <>
      <div className={sheet['body']}>
        <h4>{t('plan.changes')}</h4>
      </div>
      <PlainTable
        label={t('plan.changes')}
        rows={changes}
        keyOf={({ kind, name, what }) => `${kind} ${name} ${what}`}
        columns={[
          {
            key: 'thing',
            header: t('plan.change.thing'),
            cell: ({ kind, name }) => `${t(`plan.kind.${kind}`)} ${name}`,
          },
          { key: 'what', header: t('plan.change.what'), cell: ({ what }) => t(`plan.what.${what}`) },
          { key: 'before', header: t('plan.change.before'), cell: ({ before }) => before },
          { key: 'after', header: t('plan.change.after'), cell: ({ after }) => <b>{after}</b> },
        ]}
      />
    </>
  );
}
