import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type {
  CourseApprovals,
  CoursePrescription,
  PlanOfPatient,
} from '../../../../server/units/clinic/prescription/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { ApprovalCard } from './ApprovalCard.tsx';
import { checkPlan } from './api.ts';
import { CheckedLists } from './CheckedLists.tsx';
import { Propose } from './Propose.tsx';
import { planName } from './plan-name.ts';

interface RoomProps {
  readonly plans: readonly PlanOfPatient[];
  readonly approvals: CourseApprovals;
  readonly prescription: CoursePrescription;
}

/** A plan is chosen, and the phases that it is to carry out; it is checked, put forward, signed. */
export function PlanRoom({ plans, approvals, prescription }: RoomProps) {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const held = prescription.versions.find(({ isSigned }) => isSigned) ?? prescription.versions[0];
  const phases = held?.content.phases ?? [];
  const approved = approvals.approvals.filter(({ isApproved }) => isApproved);
  const open = phases.filter((_, phase) => !approved.some(({ content }) => content.phases.includes(phase)));
  const approvedPlans = new Set(approved.flatMap(({ content }) => content.objects.map(({ sha256 }) => sha256)));
  const nameOf = (plan: PlanOfPatient) => {
    const name = planName(plan, plans, t('plan.unnamed'));
    return approvedPlans.has(plan.sha256) ? `${name} · ${t('plan.approved')}` : name;
  };
  const caseKey = address.get('plan');
  const chosen = (address.get('phases') ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map(Number);
  const choose = (changed: Readonly<Record<string, string>>) =>
    setAddress({ ...Object.fromEntries(address), ...changed }, { replace: true });
  return (
    <>
      <div className={sheet['head']}>
        <h1>{t('plan.title')}</h1>
      </div>
      {approvals.approvals.length === 0 ? (
        <section className={sheet['card']}>
          <header>
            <h2>{t('plan.approvals')}</h2>
          </header>
          <p className={sheet['empty']}>{t('plan.approvals.none')}</p>
        </section>
      ) : (
        <h2 className="visually-hidden">{t('plan.approvals')}</h2>
      )}
      {approved.length > 0 && open.length > 0 && (
        <Notice weight="warning">{t('plan.phases.open', { phases: open.map(({ name }) => name).join(', ') })}</Notice>
      )}
      {approvals.approvals.map((approval) => (
        <ApprovalCard key={approval.approvalKey} courseKey={approvals.courseKey} approval={approval} />
      ))}
      {!held && <Notice weight="warning">{t('clinic/nothing-prescribed')}</Notice>}
      {held && plans.length === 0 && <Notice weight="note">{t('plan.none')}</Notice>}
      {held && plans.length > 0 && (
        <section className={sheet['card']}>
          <div className={`${sheet['padded']} ${sheet['pair']}`}>
            <Field label={t('plan.choose')}>
              {(control) => (
                <Select
                  {...control}
                  value={caseKey}
                  options={plans.map((plan) => ({ value: plan.caseKey, label: nameOf(plan) }))}
                  onChange={(plan: string) => choose({ plan })}
                />
              )}
            </Field>
            <Field label={t('plan.phases')}>
              {(_, labelId) => (
                <Checkbox.Group
                  aria-labelledby={labelId}
                  value={chosen}
                  options={phases.map(({ name, fractions }, value) => ({ value, label: `${name} (${fractions})` }))}
                  onChange={(values) => choose({ phases: values.join(',') })}
                />
              )}
            </Field>
          </div>
        </section>
      )}
      {held && caseKey !== null && chosen.length > 0 && (
        <Checked
          key={`${caseKey} ${chosen.join()} ${held.prescriptionKey}`}
          courseKey={approvals.courseKey}
          plan={plans.find((plan) => plan.caseKey === caseKey)}
          prescriptionKey={`${held.prescriptionKey} ${held.revision}`}
          phases={chosen}
        />
      )}
    </>
  );
}

function Checked(props: {
  readonly courseKey: string;
  readonly plan: PlanOfPatient | undefined;
  readonly prescriptionKey: string;
  readonly phases: readonly number[];
}) {
  const { t } = useWords();
  const { courseKey, plan, prescriptionKey, phases } = props;
  const { data, error, refetch } = useQuery({
    queryKey: ['clinic', 'plan-check', courseKey, plan?.caseKey, prescriptionKey, phases],
    queryFn: ({ signal }) => checkPlan({ courseKey, caseKey: plan?.caseKey ?? '' }, phases, signal),
    enabled: plan !== undefined,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!plan) return null;
  if (!data)
    return (
      <>
        <Notice weight="note">{t('plan.checking')}</Notice>
        <Skeleton height={240} />
      </>
    );
  return (
    <>
      <Propose courseKey={courseKey} checked={data}>
        <Link to={`/patients/${plan.archiveKey}/cases/${plan.caseKey}`}>{t('plan.open')}</Link>
      </Propose>
      <CheckedLists lists={data.lists} />
    </>
  );
}
