import type { PatientRow } from '../../../server/units/imaging/contract.ts';
import { formatIdeographicName, formatPersonName } from '../../platform/format/person.ts';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './PatientName.module.css';

/** The name in a list: Chinese first, Latin beside it. */
export function PatientName({ patient }: { readonly patient: Pick<PatientRow, 'name' | 'nameIdeographic'> }) {
  const { t } = useWords();
  const chinese = patient.nameIdeographic ? formatIdeographicName(patient.nameIdeographic) : null;
  const latin = patient.name ? formatPersonName(patient.name) : null;
  if (!chinese && !latin) return <em className={styles['none']}>{t('frame.banner.noName')}</em>;
  return (
    <span className={styles['name']} title={[chinese, latin].filter(Boolean).join(' ')}>
      <strong>{chinese ?? latin}</strong>
      {chinese && latin && <span>{latin}</span>}
    </span>
  );
}
