import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { KeptSum, Reirradiation } from '../../../../server/units/clinic/reirradiation/contract.ts';
import { isPatientRefused, PatientRefused } from '../../../platform/access/break-glass/PatientRefused.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { PatientBanner } from '../../../platform/parts/PatientBanner.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { fetchReirradiation } from './api.ts';
import { SumCard } from './SumCard.tsx';
import { SumForm } from './SumForm.tsx';
import { ToldCard } from './ToldCard.tsx';

const LOOKED_AT_EVERY_MS = 2000;
const isOpen = ({ result, job }: KeptSum) =>
  result === null && (job === null || job.state === 'waiting' || job.state === 'running');

/** All earlier courses of a patient, and what their EQD2 comes to together. */
export function ReirradiationPage() {
  usePageTitle('reirradiation.title');
  const { patientKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['reirradiation', patientKey],
    queryFn: ({ signal }) => fetchReirradiation(patientKey, signal),
    refetchInterval: ({ state }) => (state.data?.sums.some(isOpen) ? LOOKED_AT_EVERY_MS : false),
  });
  if (isPatientRefused(error)) return <PatientRefused patientKey={patientKey} error={error} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  return <ReirradiationSheet key={patientKey} data={data} />;
}

function ReirradiationSheet({ data }: { readonly data: Reirradiation }) {
  const { t } = useWords();
  const mayAsk = useMay('eqd2-sum.make');
  const { patient, sums, plans } = data;
  return (
    <>
      <PatientBanner
        path={`/registry/${patient.patientKey}`}
        patient={{
          ...{ patientKey: patient.patientKey, name: patient.name, nameIdeographic: patient.nameZh },
          ...{ birthDate: patient.birthDate, sex: patient.sex, patientId: patient.identifiers[0]?.value ?? null },
        }}
      />
      <div className={sheet['page']}>
        <header className={sheet['head']}>
          <h1>{t('reirradiation.title')}</h1>
        </header>
        <p className={sheet['about']}>{t('reirradiation.about')}</p>
        <ToldCard data={data} />
        {mayAsk && plans.length > 0 && <SumForm data={data} />}
        {sums.length === 0 && <p className={sheet['about']}>{t('reirradiation.sums.none')}</p>}
        {sums.map((sum) => (
          <SumCard key={sum.sumKey} sum={sum} plans={plans} />
        ))}
      </div>
    </>
  );
}
