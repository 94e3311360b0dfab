import type { CompletionRecord } from '../../../../server/units/clinic/completion/contract.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useTermWords } from '../review/use-term-words.ts';

/** The highest grade of each term during treatment. */
export function WorstToxicity({ worst }: Pick<CompletionRecord, 'worst'>) {
  const { t } = useWords();
  const termWords = useTermWords();
  return (
    <section className={sheet['card']} aria-labelledby="toxicity">
      <header>
        <h2 id="toxicity">{t('completion.toxicity')}</h2>
      </header>
      {worst.length === 0 ? (
        <p className={sheet['empty']}>{t('completion.toxicity.none')}</p>
      ) : (
        <>
          <PlainTable
            label={t('completion.toxicity')}
            rows={worst}
            keyOf={({ term }) => term}
            columns={[
              { key: 'term', header: t('completion.toxicity.term'), cell: ({ term }) => termWords(term) },
              {
                ...{ key: 'grade', header: t('completion.toxicity.grade') },
                cell: ({ grade }) => (grade === 0 ? t('review.grade.none') : t('review.grade', { grade })),
              },
              { key: 'at', header: t('completion.toxicity.at'), cell: ({ at }) => localDate(at) },
              {
                ...{ key: 'attribution', header: t('review.attribution') },
                cell: ({ attribution }) =>
                  attribution === null
                    ? t('completion.toxicity.attribution.none')
                    : t(`review.attribution.${attribution}`),
              },
            ]}
          />
          <p className={sheet['empty']}>{t('completion.toxicity.rule')}</p>
        </>
      )}
    </section>
  );
}
