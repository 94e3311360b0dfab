import { Button } from 'antd';
import { useState } from 'react';
import type { Review, ReviewContent } from '../../../../server/units/clinic/review/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import entries from '../patients/Clinic.module.css';
import treatment from '../treatment/Treatment.module.css';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { correctReview, strikeReview } from './api.ts';
import { DecisionNotDone } from './DecisionNotDone.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewSigned } from './ReviewSigned.tsx';
import { COUNTS } from './review-draft.ts';
import { SignReview } from './SignReview.tsx';
import { useTermWords } from './use-term-words.ts';

/** One review: the dose of its day, what was found, and the grades that its numbers have by themselves. */
export function ReviewLine(props: {
  readonly courseKey: string;
  readonly region: string | null;
  readonly review: Review;
}) {
  const { t } = useWords();
  const { courseKey, region, review } = props;
  const { content, inError, doseThenGy, fractionsThen, reviewKey } = review;
  const mayWrite = useMay('review.write');
  const striking = useTreatmentAct(() => strikeReview(courseKey, review));
  const [correcting, setCorrecting] = useState(false);
  const saving = useTreatmentAct(
    (content: ReviewContent) => correctReview(courseKey, review, content),
    () => setCorrecting(false),
  );
  const title = localMoment(content.at);
  if (correcting)
    return (
      <ReviewForm
        {...{ courseKey, region, saving }}
        corrected={review}
        onSave={saving.mutate}
        onClose={() => setCorrecting(false)}
      />
    );
  return (
    <div className={entries['entry']}>
      <div>
        <strong className={inError ? treatment['struck'] : ''}>{title}</strong>{' '}
        {inError && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('clinic.inError')}</span>}{' '}
        <span>
          {t('review.dose')}: {formatQuantity(doseThenGy, 'Gy')} · {t('review.fractions', { count: fractionsThen })}
        </span>
        <Grades review={review} />
        <Facts review={review} />
        {!inError && <ReviewSigned review={review} />}
        {!inError && <DecisionNotDone courseKey={courseKey} decision={content.decision} />}
        {striking.isError && <Refusal error={striking.error} />}
      </div>
      <HistoryButton of={title} records={[{ entity: 'weekly-review', key: reviewKey }]} />
      {!inError && <SignReview review={review} />}
      {mayWrite && !inError && (
        <Button size="small" onClick={() => setCorrecting(true)}>
          {t('review.correct')}
        </Button>
      )}
      {mayWrite && (
        <Button size="small" loading={striking.isPending} onClick={() => striking.mutate(undefined)}>
          {t(inError ? 'treatment.fraction.unstrike' : 'treatment.fraction.strike')}
        </Button>
      )}
    </div>
  );
}

function Grades({ review: { content, byNumber } }: { readonly review: Review }) {
  const { t } = useWords();
  const termWords = useTermWords();
  const numbered = byNumber.filter(({ grade }) => grade !== null);
  return (
    <p className={sheet['chips']}>
      {content.events.map(({ term, grade }) => (
        <span key={term} className={`${sheet['chip']} ${grade >= 3 ? sheet['bad'] : ''}`}>
          {grade >= 3 && '✕ '}
          {termWords(term)} {grade === 0 ? t('review.grade.none') : t('review.grade', { grade })}
        </span>
      ))}
      {numbered.length > 0 && <small>{t('review.byNumber')}:</small>}
      {numbered.map(({ term, grade }) => (
        <span key={term} className={sheet['chip']}>
          {grade === 'undecided'
            ? t('review.byNumber.undecided', { term: termWords(term) })
            : `${termWords(term)} ${t('review.grade', { grade: grade ?? '' })}`}
        </span>
      ))}
    </p>
  );
}

function Facts({ review: { content, recordedBy } }: { readonly review: Review }) {
  const { t, language } = useWords();
  const { ecog, weightKg, counts, findings, decision, plan } = content;
  const facts = [
    ecog === null ? '' : `${t('review.ecog')} ${ecog}`,
    weightKg === null ? '' : `${t('review.weight')}: ${weightKg}`,
    ...COUNTS.flatMap((name) => {
      const count = counts[name];
      return count ? [`${t(`review.count.${name}`)}: ${count.value}`] : [];
    }),
    findings,
    decision && `${t('review.decision')}: ${t(`review.decision.${decision}`)}`,
    plan,
    (language === 'zh' ? recordedBy?.nameZh : null) ?? recordedBy?.name,
  ];
  return <small>{facts.filter(Boolean).join(' · ')}</small>;
}
