import type { PointDoseToDate, Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

const SOURCES = ['measured', 'calculated', 'counted'] as const;

/** Dose that each reference point of each plan has received, and from where that is known. What the plan does not state is not 0. */
export function PointDoseCard({ treatment }: { readonly treatment: Treatment }) {
  const { t } = useWords();
  const { pointDoses } = treatment;
  const plans = treatment.plans.filter(({ inError }) => !inError);
  if (plans.length === 0) return null;
  const silent = plans.flatMap(({ plan }) => plan.fields.filter((field) => !field.plannedMu && !field.doseGy));
  const wasKept = plans.every(({ plan }) => plan.points !== undefined);
  return (
    <section className={sheet['card']} aria-labelledby="point-dose">
      <header>
        <h2 id="point-dose">{t('treatment.points')}</h2>
      </header>
      {pointDoses.length > 0 && (
        <PlainTable
          label={t('treatment.points')}
          columns={columnsOf(t, plans)}
          rows={pointDoses}
          keyOf={({ treatedPlanKey, number }) => `${treatedPlanKey} ${number}`}
        />
      )}
      {!wasKept && <p className={sheet['empty']}>{t('treatment.points.not-kept')}</p>}
      {wasKept && pointDoses.length === 0 && <p className={sheet['empty']}>{t('treatment.points.none')}</p>}
      {pointDoses.length > 0 && <p className={sheet['empty']}>{t('treatment.points.method')}</p>}
      {pointDoses.length > 0 && silent.length > 0 && (
        <p className={sheet['empty']}>
          {t('treatment.points.set-up', { fields: silent.map(({ name, number }) => name ?? number).join(', ') })}
        </p>
      )}
    </section>
  );
}

function columnsOf(
  t: ReturnType<typeof useWords>['t'],
  plans: Treatment['plans'],
): readonly PlainColumn<PointDoseToDate>[] {
  const gyOr = (gy: number | null, words: string) => (gy === null ? words : formatQuantity(gy, 'Gy'));
  const notStated = t('treatment.points.not-stated');
  const labelOf = (key: string) => plans.find(({ treatedPlanKey }) => treatedPlanKey === key)?.plan.label ?? '';
  return [
    {
      ...{ key: 'point', header: t('treatment.points.point') },
      cell: ({ number, name }) => <strong>{name ?? t('treatment.points.number', { number })}</strong>,
    },
    {
      ...{ key: 'plan', header: t('treatment.dose.plan') },
      cell: ({ treatedPlanKey }) => labelOf(treatedPlanKey),
    },
    {
      ...{ key: 'fraction', header: t('treatment.points.perFraction') },
      cell: ({ perFractionGy }) => gyOr(perFractionGy, notStated),
    },
    {
      ...{ key: 'toDate', header: t('treatment.points.toDate') },
      cell: ({ toDateGy, perFractionGy, notKnown }) => {
        if (toDateGy === null) return perFractionGy === null ? notStated : t('treatment.points.not-known');
        const gy = formatQuantity(toDateGy, 'Gy');
        return notKnown === 0 ? gy : t('treatment.points.at-least', { gy });
      },
    },
    {
      ...{ key: 'planned', header: t('treatment.dose.planned') },
      cell: ({ plannedGy }) => gyOr(plannedGy, notStated),
    },
    {
      ...{ key: 'deviation', header: t('treatment.points.deviation') },
      cell: ({ deviationGy }) => formatQuantity(deviationGy, 'Gy'),
    },
    {
      ...{ key: 'how', header: t('treatment.points.how') },
      cell: (point) =>
        [
          ...SOURCES.flatMap((how) => (point[how] > 0 ? t(`treatment.points.${how}`, { count: point[how] }) : [])),
          ...(point.notKnown > 0 ? [t('treatment.points.missing', { count: point.notKnown })] : []),
        ].join(' · ') || '–',
    },
  ];
}
