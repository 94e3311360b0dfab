import { RESCUE_RULES, rescueDose } from '@isocenter/pain';
import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Cited } from './Cited.tsx';
import { positiveIn } from './given-draft.ts';
import styles from './Opioids.module.css';
import { writtenRange } from './written.ts';

/** A rescue dose by each rule, of a total that a person types: which table's total it is they decide. */
export function RescueCard() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const total = positiveIn(typed);
  return (
    <section className={sheet['card']} aria-label={t('opioids.rescue')}>
      <header>
        <h2>{t('opioids.rescue')}</h2>
      </header>
      <div className={sheet['body']}>
        <div className={styles['dose']}>
          <Field
            label={t('opioids.rescue.total')}
            fault={typed !== '' && total === null ? t('opioids.amount.wrong') : null}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                maxLength={7}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        </div>
        {total !== null &&
          RESCUE_RULES.map((rule) => {
            const { lowMg, highMg } = rescueDose(total, rule);
            return (
              <div key={rule} className={styles['proposal']}>
                <b>{t('opioids.mg.oral', { mg: writtenRange(lowMg, highMg) })}</b>
                <Cited rules={[rule]} />
              </div>
            );
          })}
      </div>
    </section>
  );
}
