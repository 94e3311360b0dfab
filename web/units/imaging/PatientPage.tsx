import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { isPatientRefused, PatientRefused } from '../../platform/access/break-glass/PatientRefused.tsx';
import { useMay } from '../../platform/access/SessionContext.ts';
import { useRefusalWords } from '../../platform/api/use-error-words.ts';
import { usePageTitle } from '../../platform/frame/use-page-title.ts';
import { usePageKeys } from '../../platform/keys/keys.tsx';
import { useWords } from '../../platform/language/use-words.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { Icon } from '../../platform/parts/Icon.tsx';
import { Notice } from '../../platform/parts/Notice.tsx';
import { PatientBanner } from '../../platform/parts/PatientBanner.tsx';
import { CaseList } from './CaseList.tsx';
import styles from './PatientPage.module.css';
import { PatientSkeleton } from './PatientSkeleton.tsx';
import { patientQueryOptions } from './patient-query-options.ts';
import { StudyTree } from './StudyTree.tsx';
import { STRAIGHT_TO_CASE } from './use-open-patient.ts';

/** What there is of one patient: the cases to open, and under them every object. */
export function PatientPage() {
  const { t } = useWords();
  usePageTitle('imaging.patient');
  const navigate = useNavigate();
  const location = useLocation();
  const noticeWords = useRefusalWords();
  const { patientKey = '' } = useParams();
  const { data: patient, error, refetch } = useQuery(patientQueryOptions(patientKey));
  const [active, setActive] = useState(0);
  const mayFill = useMay('form.fill');
  const cases = patient?.cases ?? [];
  const hrefOf = (caseKey: string) => `/patients/${patientKey}/cases/${caseKey}`;
  const openCase = (caseKey: string | undefined) => {
    if (caseKey !== undefined) void navigate(hrefOf(caseKey));
  };
  usePageKeys('imaging.patient', [
    {
      keys: ['ArrowDown'],
      does: 'imaging.keys.nextCase',
      run: () => setActive(Math.min(active + 1, cases.length - 1)),
    },
    { keys: ['ArrowUp'], does: 'imaging.keys.previousCase', run: () => setActive(Math.max(active - 1, 0)) },
    { keys: ['Enter'], does: 'imaging.keys.openCase', run: () => openCase(cases[active]?.caseKey) },
    { keys: ['Escape'], does: 'imaging.keys.back', run: () => void navigate('/patients') },
  ]);
  if (isPatientRefused(error)) return <PatientRefused patientKey={patientKey} error={error} />;
  if (error && !patient) {
    return (
      <ErrorState error={error} onRetry={() => void refetch()}>
        <Link to="/patients">{t('frame.toPatients')}</Link>
      </ErrorState>
    );
  }
  if (!patient) return <PatientSkeleton />;
  const only = cases.length === 1 ? cases[0] : undefined;
  if (only && location.state === STRAIGHT_TO_CASE) return <Navigate to={hrefOf(only.caseKey)} replace />;
  const best = cases[active] ?? cases[0];
  return (
    <>
      <PatientBanner patient={patient}>
        {mayFill && (
          <Link to={`/forms?patient=${patientKey}`}>
            <Button icon={<Icon name="form" />}>{t('forms.title')}</Button>
          </Link>
        )}
        {best && (
          <Button type="primary" icon={<Icon name="plan" />} onClick={() => openCase(best.caseKey)}>
            {t(`imaging.case.open.${best.kind}`)}
          </Button>
        )}
      </PatientBanner>
      <div className={styles['page']}>
        {patient.notices.map((notice) => (
          <Notice key={`${notice.code}${JSON.stringify(notice.values)}`} weight="warning">
            {noticeWords(notice)}
          </Notice>
        ))}
        <section aria-labelledby="cases">
          <h1 id="cases" className={styles['title']}>
            {t('imaging.cases')}
          </h1>
          <CaseList cases={cases} active={active} onActive={setActive} hrefOf={hrefOf} />
        </section>
        <section aria-labelledby="studies">
          <h2 id="studies" className={styles['title']}>
            {t('imaging.studies')}
          </h2>
          <StudyTree studies={patient.studies} />
        </section>
      </div>
    </>
  );
}
