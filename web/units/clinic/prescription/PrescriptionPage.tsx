import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { useCourse } from '../course/CourseFrame.tsx';
import { fetchPrescription } from './api.ts';
import { PrescriptionRoom } from './PrescriptionRoom.tsx';

/** What is prescribed in a course: the version that holds, a draft beside it, those before. */
export function PrescriptionPage() {
  const { course } = useCourse();
  const { courseKey } = course;
  const { data, error, refetch } = useQuery({
    queryKey: ['clinic', 'prescription', courseKey],
    queryFn: ({ signal }) => fetchPrescription(courseKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      {data ? <PrescriptionRoom course={course} prescription={data} /> : <Skeleton height={120} />}
    </div>
  );
}
