import { Button } from 'antd';
import { useState } from 'react';
import type { Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import entries from '../patients/Clinic.module.css';
import { changeFraction } from './api.ts';
import { FractionForm } from './FractionForm.tsx';
import { draftOf } from './fraction-draft.ts';
import styles from './Treatment.module.css';
import { useTreatmentAct } from './use-treatment.ts';

type Fraction = Treatment['fractions'][number];
const WEIGHTS = { 'as planned': 'good', 'in part': 'bad', 'more than planned': 'bad', 'not known': 'warn' } as const;

/** One fraction: what was given beside what was planned, and what was odd about it. */
export function FractionLine(props: {
  readonly courseKey: string;
  readonly fraction: Fraction;
  readonly treatment: Treatment;
}) {
  const { t } = useWords();
  const { courseKey, fraction, treatment } = props;
  const { content, inError, delivery, differenceMu, fractionKey } = fraction;
  const mayWrite = useMay('fraction.write');
  const [correcting, setCorrecting] = useState(false);
  const row = treatment.plans.find(({ treatedPlanKey }) => treatedPlanKey === content.treatedPlanKey);
  const changing = useTreatmentAct(
    (changed: { readonly content: Fraction['content']; readonly inError: boolean }) =>
      changeFraction(courseKey, fraction, changed),
    () => setCorrecting(false),
  );
  const title = `${t('treatment.day.of', { number: content.number, all: row?.plan.fractions ?? '?' })} · ${localMoment(content.startedAt)}`;
  if (correcting && row)
    return (
      <FractionForm
        row={row}
        draft={draftOf(content)}
        before={content}
        asksWhy={row.whyNot !== null}
        saving={changing}
        onSave={(changed) => changing.mutate({ content: changed, inError: false })}
        onClose={() => setCorrecting(false)}
      />
    );
  return (
    <div className={entries['entry']}>
      <div>
        <strong className={inError ? styles['struck'] : ''}>{title}</strong>{' '}
        {inError ? (
          <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('clinic.inError')}</span>
        ) : (
          <span className={`${sheet['chip']} ${sheet[WEIGHTS[delivery]]}`}>
            {t(`treatment.delivery.${delivery}`)}
            {differenceMu !== null && differenceMu !== 0 && ` (${formatQuantity(differenceMu, 'MU')} MU)`}
          </span>
        )}
        <FractionFacts fraction={fraction} />
        {changing.isError && !correcting && <Refusal error={changing.error} />}
      </div>
      <HistoryButton of={title} records={[{ entity: 'fraction', key: fractionKey }]} />
      {mayWrite && !inError && (
        <Button size="small" onClick={() => setCorrecting(true)}>
          {t('treatment.fraction.correct')}
        </Button>
      )}
      {mayWrite && (
        <Button
          size="small"
          loading={changing.isPending}
          onClick={() => (inError ? setCorrecting(true) : changing.mutate({ content, inError: true }))}
        >
          {t(inError ? 'treatment.fraction.unstrike' : 'treatment.fraction.strike')}
        </Button>
      )}
    </div>
  );
}

function FractionFacts({ fraction }: { readonly fraction: Fraction }) {
  const { t, language } = useWords();
  const { content, source, recordedBy } = fraction;
  const { identifiedBy, imaging, shift, fields, note, despite, machine } = content;
  const mu = (value: number | null) => formatQuantity(value, 'MU');
  const who = (language === 'zh' ? recordedBy?.nameZh : null) ?? recordedBy?.name ?? '–';
  const identified = identifiedBy.map((by) => t(`treatment.identified.${by}`)).join(', ');
  const facts = [
    machine,
    ...fields.map(
      ({ name, number, deliveredMu, plannedMu }) => `${name ?? number}: ${mu(deliveredMu)} / ${mu(plannedMu)} MU`,
    ),
    ...fields.flatMap(({ name, number, interruptions }) =>
      interruptions.map(({ by, why }) =>
        `${name ?? number} ${t('treatment.field.interrupted')}: ${t(`treatment.interrupted.${by}`)} ${why}`.trim(),
      ),
    ),
    fields.some(({ overridden }) => overridden) ? t('treatment.overridden') : '',
    imaging.map((each) => t(`treatment.imaging.${each}`)).join(', '),
    shift && t('treatment.fraction.shift.told', { v: shift.verticalMm, l: shift.longitudinalMm, x: shift.lateralMm }),
    `${t('treatment.fraction.identified')}: ${identified || t('treatment.fraction.identified.none')}`,
    source === 'hand' ? t('treatment.source.hand', { who }) : t('treatment.source.record'),
    note,
    despite && `${t('treatment.fraction.despite')}: ${despite}`,
  ];
  return <small>{facts.filter(Boolean).join(' · ')}</small>;
}
