import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Reviews } from '../../../../server/units/clinic/review/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { TREATMENT, useTreatmentAct } from '../treatment/use-treatment.ts';
import { addReview, fetchReviews } from './api.ts';
import { PatientReportsCard } from './PatientReportsCard.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewLine } from './ReviewLine.tsx';
import { TrendCard } from './TrendCard.tsx';
import { WorstGrades } from './WorstGrades.tsx';

/** Weekly reviews of a course, beside the dose that had been given. */
export function ReviewPage() {
  usePageTitle('review.title');
  const { courseKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: [TREATMENT, courseKey, 'reviews'],
    queryFn: ({ signal }) => fetchReviews(courseKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  return <ReviewSheet courseKey={courseKey} data={data} />;
}

function ReviewSheet(props: { readonly courseKey: string; readonly data: Reviews }) {
  const { t } = useWords();
  const { courseKey, data } = props;
  const { reviews, dueAt, region } = data;
  const mayWrite = useMay('review.write');
  const [adding, setAdding] = useState(false);
  const saving = useTreatmentAct(
    (content: Reviews['reviews'][number]['content']) => addReview(courseKey, content),
    () => setAdding(false),
  );
  const isLate = dueAt !== null && new Date(dueAt) < new Date();
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('review.title')}</h1>
        {dueAt && !isLate && <span className={sheet['chip']}>{t('review.due', { at: localDate(dueAt) })}</span>}
        {mayWrite && !adding && (
          <div className={sheet['acts']}>
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('review.add')}
            </Button>
          </div>
        )}
      </header>
      {dueAt && isLate && <Notice weight="warning">{t('review.late', { at: localDate(dueAt) })}</Notice>}
      {adding && (
        <ReviewForm
          courseKey={courseKey}
          region={region}
          last={reviews.find(({ inError }) => !inError)?.content}
          saving={saving}
          onSave={saving.mutate}
          onClose={() => setAdding(false)}
        />
      )}
      <WorstGrades worst={data.worst} />
      <TrendCard reviews={reviews} />
      <section className={sheet['card']} aria-label={t('review.title')}>
        {reviews.length === 0 && <p className={sheet['empty']}>{t('review.none')}</p>}
        {reviews.map((review) => (
          <ReviewLine key={review.reviewKey} courseKey={courseKey} region={region} review={review} />
        ))}
      </section>
      <PatientReportsCard courseKey={courseKey} />
    </div>
  );
}
