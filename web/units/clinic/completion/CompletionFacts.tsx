import type { CompletionRecord } from '../../../../server/units/clinic/completion/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Completion.module.css';
import { useConditionFacts, useCourseFacts, useTimeFacts } from './use-facts.ts';

/** What the record says of a course, as label and value. */
export function CompletionFacts(props: {
  readonly record: CompletionRecord;
  readonly part: 'course' | 'time' | 'condition';
}) {
  const { t } = useWords();
  const { record, part } = props;
  const facts = { course: useCourseFacts(record), time: useTimeFacts(record), condition: useConditionFacts(record) };
  return (
    <section className={sheet['card']} aria-labelledby={part}>
      <header>
        <h2 id={part}>{t(`completion.${part}`)}</h2>
      </header>
      <dl className={sheet['facts']}>
        {facts[part].map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd className={styles['words']}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
