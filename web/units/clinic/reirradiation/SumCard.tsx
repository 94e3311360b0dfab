import type {
  CountedPlan,
  KeptSum,
  PlanToSum,
  SumResult,
} from '../../../../server/units/clinic/reirradiation/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SumTable } from './SumTable.tsx';
import { usePlanName } from './use-plan-name.ts';

/** What was summed, how, and what came out; while it is worked on, how far it is. */
export function SumCard({ sum, plans }: { readonly sum: KeptSum; readonly plans: readonly PlanToSum[] }) {
  const { t, language } = useWords();
  const { sumKey, madeAt, madeBy, result, job } = sum;
  const title = t('reirradiation.sum', { at: localMoment(madeAt) });
  const planName = usePlanName(plans);
  return (
    <section className={sheet['card']} aria-label={title} data-sum={result ? 'done' : 'open'}>
      <header>
        <h2>{title}</h2>
        <span>{(language === 'zh' ? madeBy?.nameZh : null) ?? madeBy?.name}</span>
        <HistoryButton of={title} records={[{ entity: 'eqd2-sum', key: sumKey }]} />
        {!result && job && (
          <span className={sheet['chip']} role="status">
            {t('reirradiation.state', { job: job.jobKey, state: t(`jobs.state.${job.state}`) })}
            {job.total !== null && ` · ${t('jobs.steps', { done: job.done, total: job.total })}`}
          </span>
        )}
      </header>
      {result && (
        <>
          <ul className={sheet['empty']}>
            {result.plans.map((plan) => (
              <CountedLine key={plan.caseKey} plan={plan} name={planName(plan.caseKey)} />
            ))}
            {result.told.map((told, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none is ever moved
              <ToldLine key={index} told={told} />
            ))}
          </ul>
          <SumTable result={result} planName={planName} />
          <p className={sheet['empty']}>{t('reirradiation.range.about')}</p>
          <VoxelTold voxel={result.voxel} planName={planName} />
        </>
      )}
    </section>
  );
}

function CountedLine({ plan, name }: { readonly plan: CountedPlan; readonly name: string }) {
  const { t } = useWords();
  const { share, fractions, notKnown, recoveredPercent, recoveredWhy, reason, notices } = plan;
  const facts = [
    t('reirradiation.counted.as', { plan: name, percent: formatQuantity(100 * share, '%'), fractions }),
    notKnown > 0 && t('reirradiation.plan.notKnown', { count: notKnown }),
    recoveredWhy !== null && t('reirradiation.counted.recovered', { percent: recoveredPercent, why: recoveredWhy }),
    ...notices.map(({ code, values }) => t(code, values)),
  ];
  return (
    <li>
      {facts.filter(Boolean).join(' · ')}
      {reason && <Notice weight="warning">{t(reason.code, reason.values)}</Notice>}
    </li>
  );
}

function ToldLine({ told: { site, doseGy, fractions, eqd2Gy } }: { readonly told: SumResult['told'][number] }) {
  const { t } = useWords();
  const dose = { dose: doseGy === null ? '–' : formatQuantity(doseGy, 'Gy'), fractions: fractions ?? '–' };
  const eqd2 =
    eqd2Gy === null
      ? t('reirradiation.told.noEqd2')
      : t('reirradiation.told.eqd2', { eqd2: formatQuantity(eqd2Gy, 'Gy') });
  return (
    <li>
      {site}: {t('reirradiation.told.dose', dose)} · {eqd2} · {t('reirradiation.told.counts')}
    </li>
  );
}

function VoxelTold(props: { readonly voxel: SumResult['voxel']; readonly planName: (caseKey: string) => string }) {
  const { t } = useWords();
  const { voxel, planName } = props;
  if (voxel.state === 'not asked') return null;
  if (voxel.state === 'refused') return <Notice weight="warning">{t(voxel.reason.code, voxel.reason.values)}</Notice>;
  const { structuresOf, gridSpacingMm, outsideFraction, registrationMm, shifts, registrationUids } = voxel;
  const told = {
    ...{ plan: planName(structuresOf), spacing: gridSpacingMm.map((mm) => Number(mm.toFixed(2))).join(' × ') },
    ...{ shifts, mm: registrationMm ?? 0 },
  };
  return (
    <p className={sheet['empty']}>
      {t(shifts > 1 ? 'reirradiation.voxel.told' : 'reirradiation.voxel.toldWithout', told)}{' '}
      {registrationUids.length > 0 && t('reirradiation.voxel.registered', { uids: registrationUids.join(', ') })}{' '}
      {outsideFraction > 0 && t('reirradiation.voxel.outside', { percent: formatQuantity(100 * outsideFraction, '%') })}
    </p>
  );
}
