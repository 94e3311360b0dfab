import type { DeadlineFault } from '../../../server/platform/deadlines/contract.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { type PlainColumn, PlainTable } from '../parts/PlainTable.tsx';
import sheet from '../parts/Sheet.module.css';

/** Deadlines that could not begin or stop, and steps that could not be taken: seen while they are tried again. */
export function FaultsCard({ faults }: { readonly faults: readonly DeadlineFault[] }) {
  const { t } = useWords();
  if (faults.length === 0) return null;
  const columns: readonly PlainColumn<DeadlineFault>[] = [
    { key: 'rule', header: t('deadlines.rule'), cell: ({ trigger }) => trigger },
    { key: 'kind', header: t('deadlines.faultKind'), cell: ({ kind }) => t(`deadlines.faultKind.${kind}`) },
    { key: 'about', header: t('deadlines.about'), cell: ({ entity, entityKey }) => `${entity} ${entityKey}` },
    { key: 'fault', header: t('deadlines.fault'), cell: ({ fault }) => fault },
    { key: 'tries', header: t('deadlines.tries'), cell: ({ tries }) => tries },
    { key: 'next', header: t('deadlines.next'), cell: ({ nextAt }) => localMoment(nextAt) },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="faults">
      <header>
        <h2 id="faults">{t('deadlines.faults')}</h2>
        <span className={`${sheet['chip']} ${sheet['bad']}`}>{faults.length}</span>
      </header>
      <PlainTable
        label={t('deadlines.faults')}
        columns={columns}
        rows={faults}
        keyOf={({ trigger, kind, entity, entityKey }) => `${trigger} ${kind} ${entity} ${entityKey}`}
      />
    </section>
  );
}
