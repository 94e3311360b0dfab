import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { fetchFilled } from './api.ts';
import { FilledForm } from './FilledForm.tsx';
import styles from './Forms.module.css';

/** One filled form. */
export function FillPage() {
  usePageTitle('forms.title');
  const { filledKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['forms', 'filled', filledKey],
    queryFn: ({ signal }) => fetchFilled(filledKey, signal),
    // What is being typed is not replaced by what somebody else saved: that is told when it is sent.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <div className={styles['page']}>
        <Skeleton width="40%" />
        <Skeleton />
        <Skeleton />
      </div>
    );
  return <FilledForm key={data.filledKey} start={data} />;
}
