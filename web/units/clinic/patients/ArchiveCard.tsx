import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatIdeographicName, formatPersonName } from '../../../platform/format/person.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { attachArchive, detachArchive } from './api.ts';
import styles from './Clinic.module.css';
import { REGISTRY } from './use-registry-rows.ts';

type ArchivePatient = PatientDetail['archive'][number];

/** The patients of the archive who are this person, and those of whom somebody should say so. */
export function ArchiveCard({ patient }: { readonly patient: PatientDetail }) {
  const { t } = useWords();
  const mayWrite = useMay('patient.write');
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: (change: () => Promise<PatientDetail>) => change(),
    onSettled: () => queries.invalidateQueries({ queryKey: [REGISTRY] }),
  });
  const { patientKey, merged, archive, suggested } = patient;
  const keys = new Set([patientKey, ...merged.map((each) => each.patientKey)]);
  return (
    <section className={sheet['card']} aria-labelledby="archive">
      <header>
        <h2 id="archive">{t('clinic.archive')}</h2>
      </header>
      {archive.length === 0 && suggested.length === 0 && <p className={sheet['empty']}>{t('clinic.archive.none')}</p>}
      {changing.isError && <Refusal error={changing.error} />}
      <ul className={styles['entries']}>
        {archive.map((found) => (
          <li key={found.archiveKey} className={styles['entry']}>
            <Who patient={found} />
            {mayWrite && !keys.has(found.archiveKey) && (
              <Button size="small" onClick={() => changing.mutate(() => detachArchive(patientKey, found.archiveKey))}>
                {t('clinic.archive.detach')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {suggested.length > 0 && <Notice weight="warning">{t('clinic.archive.suggested')}</Notice>}
      <ul className={styles['entries']}>
        {suggested.map((found) => (
          <li key={found.archiveKey} className={styles['entry']}>
            <Who patient={found} />
            {mayWrite && (
              <Button size="small" onClick={() => changing.mutate(() => attachArchive(patientKey, found.archiveKey))}>
                {t('clinic.archive.attach')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Who({ patient }: { readonly patient: ArchivePatient }) {
  const { name, nameIdeographic, patientId, birthDate, archiveKey } = patient;
  const names = [nameIdeographic && formatIdeographicName(nameIdeographic), name && formatPersonName(name)];
  return (
    <div>
      <Link to={`/patients/${archiveKey}`}>{names.filter(Boolean).join(' ') || (patientId ?? archiveKey)}</Link>
      <small>{[patientId, birthDate].filter(Boolean).join(' · ')}</small>
    </div>
  );
}
