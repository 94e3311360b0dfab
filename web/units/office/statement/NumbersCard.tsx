import { formatCount } from '../../../platform/format/count.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Statement.module.css';

/** Every number of a statement at one look; each leads to its question. */
export function NumbersCard(props: {
  readonly numbers: readonly {
    readonly id: string;
    readonly label: string;
    readonly number: number;
    readonly now?: number | undefined;
  }[];
}) {
  const { t, language } = useWords();
  return (
    <nav className={sheet['card']} aria-label={t('statement.overview')}>
      <ol className={styles['numbers']}>
        {props.numbers.map(({ id, label, number, now }) => (
          <li key={id}>
            <a href={`#question-${id}`}>
              <span>{label}</span>
              <b>{formatCount(number, language)}</b>
              {now !== undefined && now !== number && (
                <span className={`${sheet['chip']} ${sheet['warn']}`}>{`→ ${formatCount(now, language)}`}</span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
