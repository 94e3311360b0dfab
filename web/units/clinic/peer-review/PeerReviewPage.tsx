import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { CoursePeerReviews } from '../../../../server/units/clinic/peer-review/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { useCourse } from '../course/CourseFrame.tsx';
import { planName } from '../prescription/plan-name.ts';
import { fetchPeerReviews } from './api.ts';
import { OpenReview } from './OpenReview.tsx';
import styles from './PeerReview.module.css';
import { ReviewRoom } from './ReviewRoom.tsx';
import { peerReviewsKey } from './use-peer-review.ts';

/** Contours and plan of a course, looked over by a peer; comments at their place. */
export function PeerReviewPage() {
  usePageTitle('peer-review.title');
  const { courseKey } = useCourse().course;
  const { data, error, refetch } = useQuery({
    queryKey: peerReviewsKey(courseKey),
    queryFn: ({ signal }) => fetchPeerReviews(courseKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} />;
  return <Reviews data={data} />;
}

function Reviews({ data }: { readonly data: CoursePeerReviews }) {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const { reviews, unreviewed } = data;
  const shown = reviews.find(({ reviewKey }) => reviewKey === address.get('review')) ?? reviews[0];
  return (
    <div className={`${sheet['page']} ${styles['wide']}`}>
      <header className={sheet['head']}>
        <h1>{t('peer-review.title')}</h1>
      </header>
      <section className={sheet['card']} aria-label={t('peer-review.versions')}>
        {unreviewed.length > 0 && (
          <Notice weight="note">
            {t('peer-review.unreviewed', {
              plans: unreviewed
                .map((plan) => planName(plan, unreviewed, t('plan.unnamed')))
                .join(t('course.list.separator')),
            })}
          </Notice>
        )}
        {reviews.length === 0 && <p className={`${sheet['empty']} ${styles['none']}`}>{t('peer-review.none')}</p>}
        <div className={`${sheet['padded']} ${sheet['pair']}`}>
          {shown && (
            <Field label={t('peer-review.versions')}>
              {(control) => (
                <Select
                  {...control}
                  value={shown.reviewKey}
                  options={reviews.map(({ reviewKey, content, openedAt }) => ({
                    value: reviewKey,
                    label: t('peer-review.version', {
                      ...{ plan: content.label ?? t('plan.unnamed'), at: localMoment(openedAt) },
                    }),
                  }))}
                  onChange={(review: string) => setAddress({ review }, { replace: true })}
                />
              )}
            </Field>
          )}
          <OpenReview
            courseKey={data.courseKey}
            onOpened={(answer) => setAddress({ review: answer.reviews[0]?.reviewKey ?? '' }, { replace: true })}
          />
        </div>
      </section>
      {shown && <ReviewRoom key={shown.reviewKey} data={data} review={shown} />}
    </div>
  );
}
