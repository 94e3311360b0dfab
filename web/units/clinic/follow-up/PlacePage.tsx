import { Suspense, useCallback, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { FollowUp, NewPlace, Visit } from '../../../../server/units/clinic/follow-up/contract.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { PointOnCase } from '../../physics/index.ts';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { addPlace } from './api.ts';
import styles from './FollowUp.module.css';
import { PlaceForm } from './PlaceForm.tsx';
import { onlyOne, type PlaceDraft } from './place-draft.ts';
import { useFollowUp } from './use-follow-up.ts';

/** Where a recurrence lies on the images and the dose of an earlier plan. */
export function PlacePage() {
  usePageTitle('follow-up.place.title');
  const { t } = useWords();
  const { courseKey = '' } = useParams();
  const [params] = useSearchParams();
  const { data, error, refetch } = useFollowUp(courseKey);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  const visit = data.visits.find(({ visitKey }) => visitKey === params.get('visit'));
  const back = `/clinic/courses/${courseKey}/follow-up`;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('follow-up.place.title')}</h1>
        <Link to={back}>{t('follow-up.title')}</Link>
      </header>
      {data.plans.length === 0 && <Notice weight="warning">{t('follow-up.place.none')}</Notice>}
      {visit && data.plans.length > 0 && <Pointing courseKey={courseKey} visit={visit} data={data} back={back} />}
    </div>
  );
}

function Pointing(props: {
  readonly courseKey: string;
  readonly visit: Visit;
  readonly data: FollowUp;
  readonly back: string;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { courseKey, visit, data, back } = props;
  const [draft, setDraft] = useState<PlaceDraft>(() => {
    const plan = onlyOne(data.plans);
    const kind = onlyOne(visit.content.recurrences) ?? null;
    return {
      ...{ treatedPlanKey: plan?.treatedPlanKey ?? null, kind, note: '', pointMm: null },
      target: onlyOne(plan?.targets ?? [])?.label ?? null,
    };
  });
  const onPoint = useCallback((pointMm: PlaceDraft['pointMm']) => setDraft((before) => ({ ...before, pointMm })), []);
  const saving = useTreatmentAct(
    (place: NewPlace) => addPlace(courseKey, visit.visitKey, place),
    () => void navigate(back),
  );
  const plan = data.plans.find(({ treatedPlanKey }) => treatedPlanKey === draft.treatedPlanKey);
  const marks = useMemo(
    () =>
      visit.places
        .filter(({ inError, content }) => !inError && content.caseKey === plan?.caseKey)
        .map(({ content }) => content.pointMm),
    [visit, plan],
  );
  return (
    <>
      <p className={sheet['about']}>{t('follow-up.place.about')}</p>
      {plan && (
        <div className={styles['viewer']}>
          <Suspense fallback={<Skeleton height={380} />}>
            <PointOnCase key={plan.treatedPlanKey} caseKey={plan.caseKey} marks={marks} onPoint={onPoint} />
          </Suspense>
        </div>
      )}
      <PlaceForm
        draft={draft}
        plans={data.plans}
        kinds={visit.content.recurrences}
        saving={saving}
        onDraft={setDraft}
        onSave={saving.mutate}
        onClose={() => void navigate(back)}
      />
    </>
  );
}
