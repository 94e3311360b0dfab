import type { MessageKey } from '@isocenter/messages';
import type { Reviews } from '../../../../server/units/clinic/review/contract.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useTermWords } from './use-term-words.ts';

const SEVERE = 3;

/** The highest grade of each term, with the day on which it was first as high. */
export function WorstGrades(props: {
  readonly worst: Reviews['worst'];
  readonly title?: MessageKey;
  readonly none?: MessageKey;
}) {
  const { worst, title = 'review.worst', none = 'review.worst.none' } = props;
  const { t } = useWords();
  const termWords = useTermWords();
  return (
    <section className={sheet['card']} aria-labelledby="worst">
      <header>
        <h2 id="worst">{t(title)}</h2>
      </header>
      {worst.length === 0 ? (
        <p className={sheet['empty']}>{t(none)}</p>
      ) : (
        <p className={`${sheet['empty']} ${sheet['chips']}`}>
          {worst.map(({ term, grade, at }) => (
            <span key={term} className={`${sheet['chip']} ${grade >= SEVERE ? sheet['bad'] : ''}`}>
              {grade >= SEVERE && '✕ '}
              {termWords(term)} {grade === 0 ? t('review.grade.none') : t('review.grade', { grade })} · {localDate(at)}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
