import { Button } from 'antd';
import { useState } from 'react';
import type { Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { strikePlan } from './api.ts';
import { TakePlanForm } from './TakePlanForm.tsx';
import styles from './Treatment.module.css';
import { useTreatmentAct } from './use-treatment.ts';

type PlanRow = Treatment['plans'][number];

/** The plans that a course treats, field by field, as they were when they were taken over. */
export function PlansCard(props: { readonly courseKey: string; readonly treatment: Treatment }) {
  const { t } = useWords();
  const { courseKey, treatment } = props;
  const mayWrite = useMay('treated-plan.write');
  const [taking, setTaking] = useState(false);
  return (
    <section className={sheet['card']} aria-labelledby="plans">
      <header>
        <h2 id="plans">{t('treatment.plans')}</h2>
        {mayWrite && !taking && treatment.cases.length > 0 && (
          <div className={sheet['acts']}>
            <Button size="small" onClick={() => setTaking(true)}>
              {t('treatment.plans.add')}
            </Button>
          </div>
        )}
      </header>
      {treatment.cases.length === 0 && treatment.plans.length === 0 && (
        <p className={sheet['empty']}>{t('treatment.plans.none')}</p>
      )}
      {taking && <TakePlanForm courseKey={courseKey} cases={treatment.cases} onDone={() => setTaking(false)} />}
      {treatment.plans.map((row) => (
        <PlanOfCourse key={row.treatedPlanKey} courseKey={courseKey} row={row} mayWrite={mayWrite} />
      ))}
    </section>
  );
}

function PlanOfCourse(props: { readonly courseKey: string; readonly row: PlanRow; readonly mayWrite: boolean }) {
  const { t, language } = useWords();
  const { courseKey, row, mayWrite } = props;
  const { plan, inError, treatedPlanKey, whyNot } = row;
  const striking = useTreatmentAct(() => strikePlan(courseKey, row));
  const facts = [
    plan.machine,
    t('treatment.day.of', { number: plan.fractions, all: plan.fractions }),
    ...plan.targets.map(({ label, doseGy }) => `${label} ${formatQuantity(doseGy, 'Gy')} Gy`),
    plan.setup,
    plan.despite && `${t('treatment.plan.despite')}: ${plan.despite}`,
    plan.shift &&
      t('treatment.fraction.shift.told', {
        ...{ v: plan.shift.verticalMm, l: plan.shift.longitudinalMm, x: plan.shift.lateralMm },
      }),
  ];
  return (
    <div className={sheet['body']}>
      <div className={sheet['head']}>
        <strong className={inError ? styles['struck'] : ''}>{plan.label}</strong>
        {inError && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('treatment.plan.struck')}</span>}
        {!inError && whyNot && (
          <span className={`${sheet['chip']} ${sheet['bad']}`}>
            {t('treatment.day.notReady', { step: whyNot[language] })}
          </span>
        )}
        <span>{facts.filter(Boolean).join(' · ')}</span>
        <div className={sheet['acts']}>
          <HistoryButton of={plan.label} records={[{ entity: 'treated-plan', key: treatedPlanKey }]} />
          {mayWrite && !inError && (
            <Button size="small" loading={striking.isPending} onClick={() => striking.mutate(undefined)}>
              {t('treatment.plan.strike')}
            </Button>
          )}
        </div>
      </div>
      {striking.isError && <Refusal error={striking.error} />}
      {!inError && <FieldTable row={row} />}
    </div>
  );
}

function FieldTable({ row }: { readonly row: PlanRow }) {
  const { t } = useWords();
  const deg = (value: number | null) => formatQuantity(value, 'deg');
  const heads = ['energy', 'gantry', 'collimator', 'couch', 'planned'] as const;
  return (
    <div className={styles['scroll']}>
      <table className={styles['fields']}>
        <thead>
          <tr>
            <th scope="col">{t('treatment.field')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles['number']}>
                {t(`treatment.field.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.plan.fields.map((field) => (
            <tr key={field.number}>
              <th scope="row">{field.name ?? field.number}</th>
              <td className={styles['number']}>{field.energyMv ?? '–'}</td>
              <td className={styles['number']}>{field.gantryDeg.map(deg).join(' → ') || '–'}</td>
              <td className={styles['number']}>{deg(field.collimatorDeg)}</td>
              <td className={styles['number']}>{deg(field.couchDeg)}</td>
              <td className={styles['number']}>{formatQuantity(field.plannedMu, 'MU')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
