import type { Review } from '../../../../server/units/clinic/review/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';

/** Whose signatures stand under a review, and which lapsed with a correction; what waits for one. */
export function ReviewSigned({
  review: { signatures, isSigned, waitsGrade, waitsByNumber },
}: {
  readonly review: Review;
}) {
  const { t, language } = useWords();
  return (
    <p className={sheet['chips']}>
      {waitsGrade !== null && (
        <span className={`${sheet['chip']} ${sheet['warn']}`}>
          ! {t(waitsByNumber ? 'review.waits.byNumber' : 'review.waits', { grade: waitsGrade })}
        </span>
      )}
      {!isSigned && <span className={sheet['chip']}>{t('review.unsigned')}</span>}
      {signatures.map(({ signatureKey, name, nameZh, signedAt, lapsed }) => {
        const called = (language === 'zh' ? nameZh : null) ?? name;
        return (
          <span key={signatureKey} className={`${sheet['chip']} ${lapsed ? sheet['warn'] : sheet['good']}`}>
            {lapsed
              ? t('review.lapsed', { name: called, at: localMoment(lapsed.at) })
              : `✓ ${t('review.signed', { name: called, at: localMoment(signedAt) })}`}
          </span>
        );
      })}
    </p>
  );
}
