import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Statement.module.css';

/** A rule as the server says it, a sentence for each part. */
export function RuleWords({ rule }: { readonly rule: readonly string[] }) {
  const { t } = useWords();
  return (
    <ul className={styles['rule']} aria-label={t('statement.rule')}>
      {rule.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
