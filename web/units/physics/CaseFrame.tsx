import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { CaseScene } from '../../../server/units/physics/contract.ts';
import { isPatientRefused, PatientRefused } from '../../platform/access/break-glass/PatientRefused.tsx';
import { useWords } from '../../platform/language/use-words.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { PatientBanner } from '../../platform/parts/PatientBanner.tsx';
import styles from './CasePage.module.css';
import { useCaseScene, usePatient } from './queries.ts';

/** A page about one case of a patient. No plan is ever shown under the banner of another patient. */
export function CaseFrame({ children }: { readonly children: (scene: CaseScene) => ReactNode }) {
  const { patientKey = '', caseKey = '' } = useParams();
  const { t } = useWords();
  const patient = usePatient(patientKey);
  const scene = useCaseScene(caseKey);
  const failed = scene.isError ? scene : patient.isError ? patient : null;
  return (
    <div className={styles['page']}>
      {patient.data ? <PatientBanner patient={patient.data} /> : <div className={styles['bannerSpace']} />}
      {failed && isPatientRefused(failed.error) ? (
        <PatientRefused patientKey={patientKey} error={failed.error} />
      ) : failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : scene.data && scene.data.patientKey !== patientKey ? (
        <div className={styles['loading']} role="alert">
          <p>{t('physics.ofAnotherPatient')}</p>
          <Link to={`/patients/${scene.data.patientKey}/cases/${caseKey}`}>{t('physics.ofAnotherPatient.open')}</Link>
        </div>
      ) : scene.data ? (
        children(scene.data)
      ) : (
        <p className={styles['loading']} aria-live="polite">
          {t('physics.loading')}
        </p>
      )}
    </div>
  );
}
