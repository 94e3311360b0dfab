import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './ImportPage.module.css';
import { PatientName } from './PatientName.tsx';
import { patientQueryOptions } from './patient-query-options.ts';
import { useOpenPatient } from './use-open-patient.ts';

const LISTED = 12;

/** The way on from an import: the patients it brought. One patient is the primary action; many are links by name. */
export function ArrivedPatients({ patientKeys }: { readonly patientKeys: ReadonlySet<string> }) {
  const { t } = useWords();
  const open = useOpenPatient();
  const keys = [...patientKeys];
  const found = useQueries({ queries: keys.slice(0, LISTED).map(patientQueryOptions) });
  const only = keys.length === 1 ? keys[0] : undefined;
  if (keys.length === 0) return null;
  return (
    <div className={styles['patients']}>
      {only === undefined && <h2>{t('imaging.result.arrived')}</h2>}
      {only !== undefined && (
        <Button type="primary" onClick={() => open(only)}>
          {t('imaging.result.open')}
        </Button>
      )}
      {only === undefined &&
        found.map(
          ({ data }) =>
            data && (
              <Button key={data.patientKey} onClick={() => open(data.patientKey)}>
                <PatientName patient={data} />
              </Button>
            ),
        )}
      {keys.length > LISTED && (
        <Link to="/patients?arrived=today">{t('imaging.result.allArrived', { patients: keys.length })}</Link>
      )}
    </div>
  );
}
