import type { DoseToDate, Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Treatment.module.css';

/** Dose that each target has received by each plan, and how that was found. */
export function DoseCard({ treatment }: { readonly treatment: Treatment }) {
  const { t } = useWords();
  const { doses, plans, shareBy } = treatment;
  const labelOf = (key: string) => plans.find(({ treatedPlanKey }) => treatedPlanKey === key)?.plan.label ?? '';
  const columns: readonly PlainColumn<DoseToDate>[] = [
    { key: 'target', header: t('treatment.dose.target'), cell: ({ label }) => <strong>{label}</strong> },
    { key: 'plan', header: t('treatment.dose.plan'), cell: ({ treatedPlanKey }) => labelOf(treatedPlanKey) },
    {
      ...{ key: 'delivered', header: t('treatment.dose.delivered') },
      cell: ({ deliveredGy }) => formatQuantity(deliveredGy, 'Gy'),
    },
    {
      ...{ key: 'planned', header: t('treatment.dose.planned') },
      cell: ({ plannedGy }) => formatQuantity(plannedGy, 'Gy'),
    },
    {
      ...{ key: 'fractions', header: t('treatment.dose.fractions') },
      cell: ({ given, planned, notKnown }) => (
        <>
          {given} / {planned}
          {notKnown > 0 && (
            <span className={styles['small']}>? {t('treatment.dose.notKnown', { count: notKnown })}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="dose">
      <header>
        <h2 id="dose">{t('treatment.dose')}</h2>
      </header>
      {doses.length === 0 ? (
        <p className={sheet['empty']}>{t('treatment.dose.none')}</p>
      ) : (
        <PlainTable
          label={t('treatment.dose')}
          columns={columns}
          rows={doses}
          keyOf={({ treatedPlanKey, label }) => `${treatedPlanKey} ${label}`}
        />
      )}
      {shareBy && <p className={sheet['empty']}>{t('treatment.dose.method', { by: t(`treatment.by.${shareBy}`) })}</p>}
    </section>
  );
}
