import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { fetchApprovals, fetchPlans, fetchPrescription } from './api.ts';
import { PlanRoom } from './PlanRoom.tsx';
import { OfCourse } from './PrescriptionPage.tsx';

/** The plan of a course beside its prescription, and who approved it. */
export function PlanPage() {
  const { courseKey = '' } = useParams();
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
  return (
    <OfCourse courseKey={courseKey}>
      {() => {
        const failed = [plans, approvals, prescription].find(({ error, data }) => error && !data);
        if (failed?.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
        if (!plans.data || !approvals.data || !prescription.data) return <Skeleton height={160} />;
        return <PlanRoom plans={plans.data} approvals={approvals.data} prescription={prescription.data} />;
      }}
    </OfCourse>
  );
}
