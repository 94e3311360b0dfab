import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { CourseApprovals } from '../../../../server/units/clinic/prescription/contract.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { PatientQaCard } from '../../physics/index.ts';
import { useCourse } from '../course/CourseFrame.tsx';
import { fetchApprovals, fetchPlans, fetchPrescription } from './api.ts';
import { PlanRoom } from './PlanRoom.tsx';

/** The plan of a course beside its prescription, and who approved it. */
export function PlanPage() {
  const { courseKey } = useCourse().course;
  const plans = useQuery({
    queryKey: ['clinic', 'plans', courseKey],
    queryFn: ({ signal }) => fetchPlans(courseKey, signal),
  });
  const approvals = useQuery({
    queryKey: ['clinic', 'approvals', courseKey],
    queryFn: ({ signal }) => fetchApprovals(courseKey, signal),
  });
  const prescription = useQuery({
    queryKey: ['clinic', 'prescription', courseKey],
    queryFn: ({ signal }) => fetchPrescription(courseKey, signal),
  });
  const failed = [plans, approvals, prescription].find(({ error, data }) => error && !data);
  if (failed?.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  return (
    <div className={sheet['page']}>
      {plans.data && approvals.data && prescription.data ? (
        <>
          <PlanRoom plans={plans.data} approvals={approvals.data} prescription={prescription.data} />
          <MeasuredPlans approvals={approvals.data} />
        </>
      ) : (
        <Skeleton height={160} />
      )}
    </div>
  );
}

/** Patient QA of the plans that stand, each once. */
function MeasuredPlans({ approvals: { approvals } }: { readonly approvals: CourseApprovals }) {
  const standing = approvals.filter(({ withdrawn }) => withdrawn === null);
  const plans = new Map(standing.map(({ content }) => [content.caseKey, content]));
  return (
    <Suspense fallback={<Skeleton height={64} />}>
      {[...plans.values()].map(({ caseKey, archiveKey, summary }) => (
        <PatientQaCard key={caseKey} caseKey={caseKey} archiveKey={archiveKey} planLabel={summary.label} />
      ))}
    </Suspense>
  );
}
