import { useState } from 'react';
import { useParams } from 'react-router';
import type { Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { DoseCard } from './DoseCard.tsx';
import { FractionsCard } from './FractionsCard.tsx';
import { HaltButtons } from './HaltButtons.tsx';
import { PlansCard } from './PlansCard.tsx';
import { PointDoseCard } from './PointDoseCard.tsx';
import { RecordsWaiting } from './RecordsWaiting.tsx';
import { useTreatment } from './use-treatment.ts';

/** What a course treats and what was given of it. */
export function TreatmentPage() {
  usePageTitle('treatment.title');
  const { courseKey = '' } = useParams();
  const { data, error, refetch } = useTreatment(courseKey);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  return <TreatmentSheet courseKey={courseKey} treatment={data} />;
}

function TreatmentSheet(props: { readonly courseKey: string; readonly treatment: Treatment }) {
  const { t, language } = useWords();
  const { courseKey, treatment } = props;
  const { mayTreat, whyNot, course } = treatment;
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('treatment.title')}</h1>
        {mayTreat && <span className={`${sheet['chip']} ${sheet['good']}`}>✓ {t('treatment.ready')}</span>}
        <HaltButtons courseKey={courseKey} treatment={treatment} />
      </header>
      {!mayTreat && (
        <Notice weight="warning">
          {course.underWay ? t('treatment.notReady', { step: whyNot ? whyNot[language] : '' }) : t('treatment.over')}
        </Notice>
      )}
      {said && <Notice weight="note">{said}</Notice>}
      <RecordsWaiting courseKey={courseKey} waiting={treatment.waiting} onSaid={setSaid} />
      <DoseCard treatment={treatment} />
      <PointDoseCard treatment={treatment} />
      <FractionsCard courseKey={courseKey} treatment={treatment} />
      <PlansCard courseKey={courseKey} treatment={treatment} />
    </div>
  );
}
