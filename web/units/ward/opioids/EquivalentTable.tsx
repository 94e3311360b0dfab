import { OPIOID_TABLES, OPIOIDS, type OpioidTable } from '@isocenter/knowledge';
import { type Equivalent, type OpioidDose, type TotalOralMorphine, totalOralMorphine } from '@isocenter/pain';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Source } from './Cited.tsx';
import styles from './Opioids.module.css';
import { written, writtenRange } from './written.ts';

/** The total in oral morphine by each table beside the others. They disagree: each says its own, and none is made of two. */
export function EquivalentTable({ doses }: { readonly doses: readonly OpioidDose[] }) {
  const { t, language } = useWords();
  const rows = OPIOID_TABLES.map((table) => ({ table, ...totalOralMorphine(doses, table.id) }));
  return (
    <section className={sheet['card']} aria-label={t('opioids.equivalent')}>
      <header>
        <h2>{t('opioids.equivalent')}</h2>
      </header>
      <PlainTable<TotalOralMorphine & { readonly table: OpioidTable }>
        label={t('opioids.equivalent')}
        rows={rows}
        keyOf={({ table }) => table.id}
        columns={[
          {
            key: 'table',
            header: t('opioids.table'),
            cell: ({ table, parts }) => (
              <>
                <b>{table.name[language]}</b>
                <small className={styles['under']}>{table.use[language]}</small>
                <Source of={table.source} {...(parts.some(isUnread) && { verified: 'knowledge' as const })} />
              </>
            ),
          },
          {
            key: 'total',
            header: t('opioids.total'),
            cell: ({ total }) => (total ? <b>{writtenRange(total.lowMg, total.highMg)}</b> : t('opioids.total.none')),
          },
          {
            key: 'arithmetic',
            header: t('opioids.arithmetic'),
            cell: ({ parts }) => (
              <ul className={styles['cited']}>
                {parts.map(({ dose, equivalent }, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: doses have no other name, and are drawn anew as a whole
                  <li key={n}>
                    {OPIOIDS[dose.drug][language]} {t(`opioids.route.${dose.route}`)}: <Arithmetic of={equivalent} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
}

const isUnread = ({ equivalent: { row } }: { readonly equivalent: Equivalent }) => row?.verified === 'knowledge';

function Arithmetic({ of: equivalent }: { readonly of: Equivalent }) {
  const { t, language } = useWords();
  const caution = equivalent.row?.caution?.[language];
  const told =
    'refused' in equivalent
      ? t(`opioids.refused.${equivalent.refused}`)
      : t('opioids.times', {
          amount: written(equivalent.amount),
          unit: t(`opioids.unit.${equivalent.row.unit}`),
          factor: [equivalent.row.factor, equivalent.row.factorMax]
            .filter((factor) => factor !== undefined)
            .join(' – '),
          mg: writtenRange(equivalent.lowMg, equivalent.highMg),
        });
  return (
    <>
      {told}
      {equivalent.row?.isBackwards && <small className={styles['under']}>{t('opioids.backwards')}</small>}
      {caution && <small className={styles['under']}>{caution}</small>}
    </>
  );
}
