import { Input } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Review.module.css';
import { COUNTS, type ReviewDraft } from './review-draft.ts';

/** Blood counts, each with the lower limit of normal that the laboratory states. */
export function CountFields(props: {
  readonly counts: ReviewDraft['counts'];
  readonly wrong: (typed: string) => string | null;
  readonly onChange: (counts: ReviewDraft['counts']) => void;
}) {
  const { t } = useWords();
  const { counts, wrong, onChange } = props;
  const limit = t('review.count.lower');
  return (
    <fieldset>
      <legend>{t('review.counts')}</legend>
      <div className={sheet['pair']}>
        {COUNTS.map((name) => {
          const count = counts[name];
          const label = t(`review.count.${name}`);
          return (
            <Field key={name} label={label} optional fault={wrong(count.value) ?? wrong(count.lowerLimit)}>
              {(control) => (
                <div className={styles['count']}>
                  <Input
                    {...control}
                    inputMode="decimal"
                    value={count.value}
                    onChange={(event) => onChange({ ...counts, [name]: { ...count, value: event.target.value } })}
                  />
                  <Input
                    inputMode="decimal"
                    aria-label={`${label}: ${limit}`}
                    placeholder={limit}
                    title={limit}
                    value={count.lowerLimit}
                    onChange={(event) => onChange({ ...counts, [name]: { ...count, lowerLimit: event.target.value } })}
                  />
                </div>
              )}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
