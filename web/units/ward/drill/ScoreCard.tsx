import type { Attempt } from '../../../../server/units/ward/drill/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

type Topic = Attempt['topics'][number];

/** The score of a finished attempt, of the whole and of each topic; what was not answered is counted by itself. */
export function ScoreCard({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useWords();
  const { score, finishedAt, topics } = attempt;
  if (score === null || finishedAt === null) return null;
  const columns: readonly PlainColumn<Topic>[] = [
    { key: 'topic', header: t('drill.topic'), cell: ({ topic }) => t(`drill.topic.${topic}`) },
    { key: 'points', header: t('drill.score'), cell: (each) => t('drill.points', each) },
    { key: 'counts', header: '', cell: (each) => t('drill.counts', each) },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="score">
      <header>
        <h2 id="score">
          {t('drill.score')}: {t('drill.points', score)}
        </h2>
        <span className={sheet['count']}>
          {t('drill.counts', score)} · {localMoment(finishedAt)}
        </span>
      </header>
      <PlainTable label={t('drill.score')} columns={columns} rows={topics} keyOf={({ topic }) => topic} />
    </section>
  );
}
