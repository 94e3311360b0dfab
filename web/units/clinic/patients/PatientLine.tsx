import type { PatientLine as Line } from '../../../../server/units/clinic/patients/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Clinic.module.css';

/** Both writings of a name, the Chinese first. */
export function PatientName({ patient }: { readonly patient: Pick<Line, 'name' | 'nameZh'> }) {
  const { name, nameZh } = patient;
  return (
    <span className={styles['name']}>
      <strong>{nameZh ?? name}</strong>
      {nameZh !== null && name !== null && <span>{name}</span>}
    </span>
  );
}

/** Sex, birth date and numbers, in one line. */
export function useFactsOf(): (patient: Line) => string {
  const { t } = useWords();
  return ({ sex, birthDate, identifiers }) =>
    [sex && t(`frame.banner.sex.${sex}`), birthDate, ...identifiers.map(numberText)].filter(Boolean).join(' · ');
}

export const numberText = ({ assigner, value }: Line['identifiers'][number]) => `${value} (${assigner})`;
