import { TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import { Link } from 'react-router';
import type { PlanBasis } from '../../../../server/units/clinic/course/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { criteriaText, percentText, VERDICT_SIGNS } from '../../physics/index.ts';
import { SHOWN_DIGITS } from '../prescription/plan-name.ts';
import type { ShownBasis } from './use-sign-off-basis.ts';

/** On what a physicist signs the check or the verification of plans: the check by the computer and the newest patient QA, or that there is none. */
export function SignOffBasis({ courseKey, basis }: { readonly courseKey: string; readonly basis: ShownBasis }) {
  const { t } = useWords();
  const { plans, now, isSigned, isOther, error } = basis;
  if (error) return <ErrorState error={error} onRetry={basis.retry} />;
  if (!plans) return null;
  return (
    <section aria-label={t('course.basis')}>
      <strong>{t(isSigned ? 'course.basis.signed' : 'course.basis')}</strong>
      {isOther && (
        <Notice weight={isSigned ? 'note' : 'warning'}>
          {t(isSigned ? 'course.basis.since' : 'course.basis.changed')}
        </Notice>
      )}
      <Plans courseKey={courseKey} plans={plans} />
      {now && (
        <>
          <strong>{t('course.basis.now')}</strong>
          <Plans courseKey={courseKey} plans={now} />
        </>
      )}
    </section>
  );
}

function Plans({ courseKey, plans }: { readonly courseKey: string; readonly plans: readonly PlanBasis[] }) {
  const { t } = useWords();
  if (plans.length === 0) return <p>{t('course.basis.no-plan')}</p>;
  return plans.map((plan) => (
    <dl key={plan.approvalKey} className={sheet['facts']}>
      <dt>{t('course.basis.check')}</dt>
      <dd>
        <CheckOfPlan courseKey={courseKey} plan={plan} />
      </dd>
      <dt>{t('patient-qa.title')}</dt>
      <dd>
        <QaOfPlan plan={plan} />
      </dd>
    </dl>
  ));
}

function CheckOfPlan({ courseKey, plan }: { readonly courseKey: string; readonly plan: PlanBasis }) {
  const { t } = useWords();
  const { label, caseKey, phases, isApproved, differences, check, sha256 } = plan;
  const page = `/clinic/courses/${courseKey}/plan?plan=${caseKey}&phases=${phases.join(',')}`;
  return (
    <>
      <Link to={page}>{label ?? t('plan.unnamed')}</Link> <span className="mono">{sha256.slice(0, SHOWN_DIGITS)}</span>
      {!isApproved && ` (${t('course.basis.open')})`}
      <br />
      {check ? t('course.basis.check.counts', check) : t('course.basis.check.none')}
      {differences > 0 && (
        <>
          <br />
          {t('course.basis.differences', { count: differences })}
        </>
      )}
    </>
  );
}

function QaOfPlan({ plan: { qa, archiveKey, caseKey } }: { readonly plan: PlanBasis }) {
  const { t } = useWords();
  if (!qa)
    return (
      <>
        {t('course.basis.qa.none')}{' '}
        <Link to={`/patients/${archiveKey}/cases/${caseKey}/gamma`}>{t('patient-qa.toGamma')}</Link>
      </>
    );
  const { passRate, passed, points, verdict, isSigned, criteria, measuredOn, sha256 } = qa;
  const { sign, chip } = VERDICT_SIGNS[verdict];
  const day = new URLSearchParams({ from: measuredOn, to: measuredOn });
  return (
    <>
      <Link to={`/physics/patient-qa?${day}`}>{measuredOn}</Link>{' '}
      <span className="mono">{sha256.slice(0, SHOWN_DIGITS)}</span>
      <br />
      {passRate === null
        ? t('course.basis.qa.no-rate')
        : t('course.basis.qa.rate', { percent: percentText(passRate), passed, points })}{' '}
      · {criteriaText(criteria, t)}
      <br />
      <span className={`${sheet['chip']} ${sheet[chip] ?? ''}`}>
        {sign} {t('patient-qa.verdict')}: {t(`patient-qa.verdict.${verdict}`)}
      </span>{' '}
      {t('course.basis.qa.limits', {
        tolerance: 100 * TG218_GAMMA_LIMITS.tolerance,
        action: 100 * TG218_GAMMA_LIMITS.action,
      })}
      <br />
      {isSigned ? `✓ ${t('course.basis.qa.signed')}` : `○ ${t('course.basis.qa.unsigned')}`}
    </>
  );
}
