import { Link } from 'react-router';
import type { ReviewContent } from '../../../../server/units/clinic/review/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';

/** A review says what was decided and does not do it: a course is held and stopped on its treatment page. */
export function DecisionNotDone(props: { readonly courseKey: string; readonly decision: ReviewContent['decision'] }) {
  const { t } = useWords();
  const { courseKey, decision } = props;
  if (decision !== 'hold' && decision !== 'stop') return null;
  return (
    <Notice
      weight="warning"
      action={<Link to={`/clinic/courses/${courseKey}/treatment`}>{t('review.decision.toTreatment')}</Link>}
    >
      {t('review.decision.notDone')}
    </Notice>
  );
}
