import type { PatientRow } from '../../../server/units/imaging/contract.ts';
import { localMoment } from '../../platform/format/moment.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { HasMarks } from './HasMarks.tsx';
import { hasOfModalities } from './has-of-modalities.ts';
import styles from './PatientLine.module.css';
import { PatientName } from './PatientName.tsx';

/** A patient in two lines, for a phone. */
export function PatientLine({ patient }: { readonly patient: PatientRow }) {
  const { t } = useWords();
  const facts = [patient.sex && t(`frame.banner.sex.${patient.sex}`), patient.birthDate, patient.patientId];
  return (
    <div className={styles['line']}>
      <div>
        <PatientName patient={patient} />
        <span className={styles['marks']}>
          <HasMarks has={hasOfModalities(patient.modalities)} />
        </span>
      </div>
      <div className={styles['second']}>
        <span>{facts.filter(Boolean).join(' · ') || t('frame.banner.noId')}</span>
        <span>{localMoment(patient.lastArrivedAt).slice(5)}</span>
      </div>
    </div>
  );
}
