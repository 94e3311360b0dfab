import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { FollowUp, VisitContent } from '../../../../server/units/clinic/follow-up/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { WorstGrades } from '../review/WorstGrades.tsx';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { addVisit } from './api.ts';
import { SchemeCard } from './SchemeCard.tsx';
import { SurvivalCard } from './SurvivalCard.tsx';
import { useFollowUp } from './use-follow-up.ts';
import { VisitForm } from './VisitForm.tsx';
import { VisitLine } from './VisitLine.tsx';

/** What follows a course: visits due and made, late toxicity, recurrence, survival. */
export function FollowUpPage() {
  usePageTitle('follow-up.title');
  const { courseKey = '' } = useParams();
  const { data, error, refetch } = useFollowUp(courseKey);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  return <FollowUpSheet courseKey={courseKey} data={data} />;
}

function FollowUpSheet({ courseKey, data }: { readonly courseKey: string; readonly data: FollowUp }) {
  const { t } = useWords();
  const { visits, overdueSince, survival, region } = data;
  const mayWrite = useMay('follow-up.write');
  const [adding, setAdding] = useState(false);
  const saving = useTreatmentAct(
    (content: VisitContent) => addVisit(courseKey, content),
    () => setAdding(false),
  );
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('follow-up.title')}</h1>
        {mayWrite && !adding && survival.status !== 'dead' && (
          <div className={sheet['acts']}>
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('follow-up.visit.add')}
            </Button>
          </div>
        )}
      </header>
      {overdueSince && <Notice weight="warning">{t('follow-up.overdue', { day: overdueSince })}</Notice>}
      {survival.status === 'dead' && <Notice weight="note">{t('follow-up.due.dead')}</Notice>}
      {adding && <VisitForm region={region} saving={saving} onSave={saving.mutate} onClose={() => setAdding(false)} />}
      <SurvivalCard patientKey={data.patientKey} survival={survival} />
      <SchemeCard courseKey={courseKey} data={data} />
      <WorstGrades worst={data.worstLate} title="follow-up.worst" none="follow-up.worst.none" />
      <section className={sheet['card']} aria-labelledby="visits">
        <header>
          <h2 id="visits">{t('follow-up.visits')}</h2>
        </header>
        {visits.length === 0 && <p className={sheet['empty']}>{t('follow-up.visits.none')}</p>}
        {visits.length > 0 && <p className={sheet['empty']}>{t('follow-up.late.rule')}</p>}
        {visits.map((visit) => (
          <VisitLine key={visit.visitKey} courseKey={courseKey} visit={visit} data={data} />
        ))}
      </section>
    </div>
  );
}
