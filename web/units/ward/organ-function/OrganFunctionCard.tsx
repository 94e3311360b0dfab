import { organOf } from '@isocenter/pain';
import { Button } from 'antd';
import { useState } from 'react';
import type { OrganValue } from '../../../../server/units/ward/organ-function/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import ordered from '../analgesics/Analgesics.module.css';
import { SayWhy } from '../analgesics/SayWhy.tsx';
import styles from '../assessment/Score.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { strikeOutOrganValue } from './api.ts';
import { OrganForm } from './OrganForm.tsx';

/** What is known of kidneys and liver, with its date; what was not recorded is said. */
export function OrganFunctionCard(props: { readonly stayKey: string; readonly values: readonly OrganValue[] }) {
  const { t } = useWords();
  const { stayKey, values } = props;
  const mayWrite = useMay('administration.write');
  const text = useMeasuredText();
  const [adding, setAdding] = useState(false);
  const latest = (organ: 'kidney' | 'liver') =>
    values.find(({ inError, content }) => !inError && organOf(content.measured) === organ);
  return (
    <section className={sheet['card']} aria-label={t('organs.title')}>
      <header>
        <h2>{t('organs.title')}</h2>
        {mayWrite && !adding && (
          <div className={sheet['acts']}>
            <Button size="large" onClick={() => setAdding(true)}>
              {t('organs.add')}
            </Button>
          </div>
        )}
      </header>
      {adding && <OrganForm stayKey={stayKey} onClose={() => setAdding(false)} />}
      <dl className={sheet['facts']}>
        {(['kidney', 'liver'] as const).map((organ) => {
          const value = latest(organ);
          return [
            <dt key={organ}>{t(`organs.${organ}`)}</dt>,
            <dd key={`${organ} value`}>
              {value ? `${text(value.content)} · ${localMoment(value.content.at)}` : t('organs.none')}
            </dd>,
          ];
        })}
      </dl>
      {values.length > 0 && (
        <details className={ordered['past']}>
          <summary>{t('organs.all', { count: values.length })}</summary>
          <ul className={styles['lines']}>
            {values.map((value) => (
              <ValueLine key={value.valueKey} value={value} mayWrite={mayWrite} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function useMeasuredText() {
  const { t } = useWords();
  return ({ measured }: OrganValue['content']) => {
    switch (measured.measure) {
      case 'egfr':
        return t('organs.egfr.value', { value: measured.value });
      case 'child-pugh':
        return t('organs.child-pugh.value', { value: measured.value });
      case 'dialysis':
      case 'no-liver-disease':
        return t(`organs.measure.${measured.measure}`);
    }
  };
}

function ValueLine({ value, mayWrite }: { readonly value: OrganValue; readonly mayWrite: boolean }) {
  const { t, language } = useWords();
  const text = useMeasuredText();
  const [striking, setStriking] = useState(false);
  const saving = useWardAct(
    (correction: string) => strikeOutOrganValue(value, correction),
    () => setStriking(false),
  );
  const { content, inError, correction, recordedBy, valueKey } = value;
  const act = t(inError ? 'analgesics.restore' : 'analgesics.strike');
  const under = [
    ...[localMoment(content.at), content.note, recordedBy && nameOf(recordedBy, language)],
    ...[inError && t('ward.inError'), correction],
  ];
  return (
    <li className={styles['line']}>
      <span>
        <strong className={inError ? styles['struck'] : ''}>{text(content)}</strong>
        <small>{under.filter(Boolean).join(' · ')}</small>
      </span>
      <HistoryButton of={t('thing.organValue')} records={[{ entity: 'ward-organ-function', key: valueKey }]} />
      {mayWrite && !striking && (
        <Button size="large" onClick={() => setStriking(true)}>
          {act}
        </Button>
      )}
      {striking && (
        <SayWhy
          label={t('analgesics.correction')}
          act={act}
          saving={saving}
          onSay={saving.mutate}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  );
}
