import { TAPER, taper } from '@isocenter/pain';
import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Cited } from '../opioids/Cited.tsx';
import { positiveIn } from '../opioids/given-draft.ts';
import opioids from '../opioids/Opioids.module.css';
import { written } from '../opioids/written.ts';
import { Proposal } from './Proposal.tsx';

/** Opioids brought to an end (T7), by the reduction that somebody chooses; folded, for it is rarely what is asked. */
export function TaperProposal({ lowMg }: { readonly lowMg: number }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const reductionPercent = positiveIn(typed);
  const days = reductionPercent === null ? null : taper(lowMg, { reductionPercent });
  const isWrong = typed !== '' && (days === null || 'refused' in days);
  return (
    <Proposal title={t('analgesics.taper')}>
      <details>
        <summary>{t('analgesics.taper.open')}</summary>
        <div className={opioids['dose']}>
          <Field
            label={t('analgesics.taper.percent')}
            fault={isWrong ? t('analgesics.taper.wrong', { least: TAPER.leastPercent, most: TAPER.mostPercent }) : null}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                maxLength={5}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        </div>
        {days && !('refused' in days) && (
          <ol>
            {days.map(({ day, mg }) => (
              <li key={day}>{t('opioids.mg.oral', { mg: written(mg) })}</li>
            ))}
          </ol>
        )}
        <Cited rules={['T7']} />
      </details>
    </Proposal>
  );
}
