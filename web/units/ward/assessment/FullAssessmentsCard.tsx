import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { beginForm } from '../../../platform/forms/api.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { WARD } from '../stay/api.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { fetchFullAssessments } from './api.ts';
import styles from './Score.module.css';

/** The full assessments of a stay: forms that were completed, and a new one. */
export function FullAssessmentsCard({ stay }: { readonly stay: Stay }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { stayKey, patientKey } = stay;
  const mayFill = useMay('form.fill');
  const { data } = useQuery({
    queryKey: [WARD, 'full', stayKey],
    queryFn: ({ signal }) => fetchFullAssessments(stayKey, signal),
  });
  const beginning = useWardAct(async (formKey: string) => {
    const { filledKey } = await beginForm(formKey, patientKey);
    await navigate(`/filled/${filledKey}`);
  });
  const formKey = data?.formKey ?? null;
  const isOpen = !stay.inError && stay.content.discharge === null;
  return (
    <section className={sheet['card']} aria-labelledby="full">
      <header>
        <h2 id="full">{t('ward.full')}</h2>
        {mayFill && isOpen && formKey !== null && (
          <div className={sheet['acts']}>
            <Button loading={beginning.isPending} onClick={() => beginning.mutate(formKey)}>
              {t('ward.full.begin')}
            </Button>
          </div>
        )}
      </header>
      {beginning.error && <Refusal error={beginning.error} />}
      {data && formKey === null && <p className={sheet['empty']}>{t('ward.full.noForm')}</p>}
      {data?.assessments.length === 0 && <p className={sheet['empty']}>{t('ward.full.none')}</p>}
      <ul className={styles['lines']}>
        {data?.assessments.map(({ filledKey, completedAt }) => (
          <li key={filledKey} className={styles['line']}>
            <Link to={`/filled/${filledKey}`}>{t('ward.full.completed', { at: localMoment(completedAt) })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
