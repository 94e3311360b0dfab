import type { PatientRow } from '../../../server/units/imaging/contract.ts';
import { formatIdeographicName, formatPersonName } from '../../platform/format/person.ts';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './PatientName.module.css';

type Named = Pick<PatientRow, 'name' | 'nameIdeographic'>;

/** Both writings of a name as a person reads them. */
export function namesOf({ name, nameIdeographic }: Named): {
  readonly chinese: string | null;
  readonly latin: string | null;
} {
  return {
    chinese: nameIdeographic ? formatIdeographicName(nameIdeographic) : null,
    latin: name ? formatPersonName(name) : null,
  };
}

/** The name in a list: Chinese first, Latin beside it. */
export function PatientName({ patient }: { readonly patient: Named }) {
  const { t } = useWords();
  const { chinese, latin } = namesOf(patient);
  if (!chinese && !latin) return <em className={styles['none']}>{t('frame.banner.noName')}</em>;
  return (
    <span className={styles['name']} title={[chinese, latin].filter(Boolean).join(' ')}>
      <strong>{chinese ?? latin}</strong>
      {chinese && latin && <span>{latin}</span>}
    </span>
  );
}
