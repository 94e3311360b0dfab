import {
  DOSES_A_DAY,
  type GivenMorphine,
  type RefusedTitration,
  TITRATION_RULES,
  type Titration,
  titration,
} from '@isocenter/pain';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Cited } from './Cited.tsx';
import { positiveIn } from './given-draft.ts';
import styles from './Opioids.module.css';
import { written, writtenRange } from './written.ts';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** The next day's morphine by mouth from what was given in 24 hours, six doses by the clock, with the arithmetic written out, by each rule. */
export function TitrationCard() {
  const { t } = useWords();
  const [regular, setRegular] = useState('');
  const [rescues, setRescues] = useState('');
  const [nrs, setNrs] = useState<number | null>(null);
  const [sedation, setSedation] = useState<'no' | 'yes' | null>(null);
  const fourHourlyMg = positiveIn(regular);
  const typed = rescues.split(/[\s;]+/).filter((part) => part !== '');
  const rescueMg = typed.flatMap((part) => positiveIn(part) ?? []);
  const isWrong = rescueMg.length < typed.length;
  const given =
    fourHourlyMg !== null && !isWrong && nrs !== null && sedation !== null
      ? { fourHourlyMg, regular24hMg: DOSES_A_DAY * fourHourlyMg, rescueMg, nrs, isSedated: sedation === 'yes' }
      : null;
  return (
    <section className={sheet['card']} aria-label={t('opioids.titration')}>
      <header>
        <h2>{t('opioids.titration')}</h2>
      </header>
      <div className={sheet['body']}>
        <div className={styles['dose']}>
          <Field
            label={t('opioids.titration.regular')}
            hint={t('opioids.titration.regular.hint')}
            fault={regular !== '' && fourHourlyMg === null ? t('opioids.amount.wrong') : null}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                maxLength={6}
                value={regular}
                onChange={({ target }) => setRegular(target.value)}
              />
            )}
          </Field>
          <Field
            label={t('opioids.titration.rescues')}
            hint={t('opioids.titration.rescues.hint')}
            fault={isWrong ? t('opioids.amount.wrong') : null}
          >
            {(control) => (
              <Input {...control} maxLength={80} value={rescues} onChange={({ target }) => setRescues(target.value)} />
            )}
          </Field>
          <Field label={t('opioids.titration.nrs')}>
            {(control) => (
              <Select<number>
                {...control}
                placeholder={t('opioids.choose')}
                value={nrs}
                onChange={setNrs}
                options={SCORES.map((value) => ({ value, label: String(value) }))}
              />
            )}
          </Field>
          <Field label={t('opioids.titration.sedated')}>
            {(control) => (
              <Select<'no' | 'yes'>
                {...control}
                placeholder={t('opioids.choose')}
                value={sedation}
                onChange={setSedation}
                options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`opioids.sedated.${value}`) }))}
              />
            )}
          </Field>
        </div>
        {given && TITRATION_RULES.map((rule) => <Proposal key={rule} given={given} told={titration(given, rule)} />)}
      </div>
    </section>
  );
}

function Proposal({ given, told }: { readonly given: GivenMorphine; readonly told: Titration | RefusedTitration }) {
  const { t } = useWords();
  const rescues = given.rescueMg.length === 0 ? '0' : given.rescueMg.map(written).join(' + ');
  return (
    <div className={styles['proposal']}>
      <p>
        {t('opioids.titration.sum', {
          dose: written(given.fourHourlyMg),
          rescues,
          total: written(told.total24hMg),
          exact: written(told.exactMg),
        })}
      </p>
      {'refused' in told ? (
        <Notice weight="warning">{t(`opioids.titration.refused.${told.refused}`)}</Notice>
      ) : (
        <p>
          <b>
            {t('opioids.titration.proposal', {
              dose: written(told.newFourHourlyMg),
              rescue: writtenRange(told.rescue.lowMg, told.rescue.highMg),
              rise: written(told.risePercent),
            })}
          </b>
        </p>
      )}
      <Cited rules={told.rules} />
    </div>
  );
}
