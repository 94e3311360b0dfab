import { Link } from 'react-router';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import styles from './PatientQa.module.css';
import { QaTable } from './QaTable.tsx';
import { usePatientQa } from './qa-queries.ts';

/** What was measured of one plan, for the page of its course. Local limits are made of all plans: they stand on the page of patient QA. */
export function PatientQaCard({
  caseKey,
  archiveKey,
  planLabel,
}: {
  readonly caseKey: string;
  readonly archiveKey: string;
  readonly planLabel: string | null;
}) {
  const { t } = useWords();
  const { data, error, refetch } = usePatientQa({ caseKey });
  return (
    <section className={`${sheet['card']} ${styles['scroll']}`} aria-label={t('patient-qa.title')}>
      <header>
        <h3>
          {t('patient-qa.title')} · {planLabel ?? t('plan.unnamed')}
        </h3>
        <div className={sheet['acts']}>
          <Link to={`/patients/${archiveKey}/cases/${caseKey}/gamma`}>{t('patient-qa.toGamma')}</Link>
          <Link to="/physics/patient-qa">{t('patient-qa.all')}</Link>
        </div>
      </header>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={48} />}
      {data && data.rows.length === 0 && <p className={sheet['empty']}>{t('patient-qa.none.plan')}</p>}
      {data && data.rows.length > 0 && <QaTable list={data} rows={data.rows} ofPlan />}
    </section>
  );
}
