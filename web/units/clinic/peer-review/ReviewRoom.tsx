import { useMemo, useState } from 'react';
import type { CoursePeerReviews, PeerReview } from '../../../../server/units/clinic/peer-review/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ContoursBesidePlan } from '../../physics/beside/index.ts';
import { Comments } from './Comments.tsx';
import { EndReview } from './EndReview.tsx';
import { ReviewCard } from './ReviewCard.tsx';

/** One version under review: contours beside the plan, what was said at which place, and how it ended. */
export function ReviewRoom({ data, review }: { readonly data: CoursePeerReviews; readonly review: PeerReview }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const frame = review.content.frameOfReferenceUid;
  const pins = useMemo(
    () =>
      data.pins
        .filter(({ content }) => frame !== null && content.frameOfReferenceUid === frame)
        .map(({ pinKey, number, content, resolution }) => ({
          ...{ label: String(number), atMm: content.atMm },
          ...{ isResolved: resolution !== null, isChosen: pinKey === chosen },
        })),
    [data.pins, frame, chosen],
  );
  return (
    <>
      <ReviewCard review={review} />
      <ContoursBesidePlan
        caseKey={review.content.caseKey}
        pins={pins}
        words={{
          ...{ contours: t('peer-review.contours'), plan: t('peer-review.plan'), images: t('peer-review.images') },
        }}
      >
        {(view) => (
          <>
            <Comments data={data} review={review} view={view} chosen={chosen} onChoose={setChosen} />
            <EndReview data={data} review={review} />
          </>
        )}
      </ContoursBesidePlan>
    </>
  );
}
