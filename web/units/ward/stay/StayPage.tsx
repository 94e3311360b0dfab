import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { PatientBanner } from '../../../platform/parts/PatientBanner.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { FullAssessmentsCard } from '../assessment/FullAssessmentsCard.tsx';
import { ScoresCard } from '../assessment/ScoresCard.tsx';
import { GivenSheetsCard } from '../education/GivenSheetsCard.tsx';
import { FollowUpCard } from '../follow-up/FollowUpCard.tsx';
import { OwnPageCard } from '../own-page/OwnPageCard.tsx';
import { RadiotherapyCard } from '../radiotherapy/RadiotherapyCard.tsx';
import { ResponseCard } from '../radiotherapy/ResponseCard.tsx';
import { fetchStay, WARD } from './api.ts';
import { StayForm } from './StayForm.tsx';
import tablet from './Tablet.module.css';

/** One stay on the ward: where the patient lies, and what was assessed. */
export function StayPage() {
  const { stayKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: [WARD, 'stay', stayKey],
    queryFn: ({ signal }) => fetchStay(stayKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const { patientKey, identifier: patientId, name, nameZh, birthDate, sex } = data;
  return (
    <>
      <PatientBanner
        patient={{ patientKey, patientId, name, nameIdeographic: nameZh, birthDate, sex }}
        path={`/registry/${patientKey}`}
      />
      <div className={`${sheet['page']} ${tablet['tablet']}`}>
        <StayCard stay={data} />
        <RadiotherapyCard stay={data} />
        <ScoresCard stay={data} />
        <FullAssessmentsCard stay={data} />
        <ResponseCard stay={data} />
        <FollowUpCard stay={data} />
        <OwnPageCard stay={data} />
        <GivenSheetsCard stay={data} />
      </div>
    </>
  );
}

function StayCard({ stay }: { readonly stay: Stay }) {
  const { t } = useWords();
  const mayWrite = useMay('stay.write');
  const [editing, setEditing] = useState(false);
  const { bed, content, inError, reason, stayKey } = stay;
  const { admittedAt, discharge, reportsSelf } = content;
  return (
    <section className={sheet['card']} aria-labelledby="stay">
      <header>
        <h1 id="stay">{t('ward.stay', { bed })}</h1>
        {inError && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('ward.inError')}</span>}
        <Link to={`/ward/stays/${stayKey}/analgesics`}>{t('analgesics.title')}</Link>
        <div className={sheet['acts']}>
          <HistoryButton of={t('thing.wardStay')} records={[{ entity: 'ward-stay', key: stayKey }]} />
          {mayWrite && !editing && <Button onClick={() => setEditing(true)}>{t('ward.stay.change')}</Button>}
        </div>
      </header>
      {editing && <StayForm stay={stay} onClose={() => setEditing(false)} />}
      <dl className={sheet['facts']}>
        <dt>{t('ward.admittedAt')}</dt>
        <dd>{localMoment(admittedAt)}</dd>
        <dt>{t('ward.reportsSelf')}</dt>
        <dd>{t(reportsSelf ? 'ward.reportsSelf.yes' : 'ward.reportsSelf.no')}</dd>
        {discharge && <dt>{t('ward.discharged')}</dt>}
        {discharge && (
          <dd>
            {[localMoment(discharge.at), t(`ward.to.${discharge.to}`), discharge.note].filter(Boolean).join(' · ')}
          </dd>
        )}
        {reason && <dt>{t('ward.reason')}</dt>}
        {reason && <dd>{reason}</dd>}
      </dl>
    </section>
  );
}
