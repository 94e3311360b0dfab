import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PatientFollowUp } from '../../../../server/units/clinic/follow-up/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import entries from '../patients/Clinic.module.css';
import { TREATMENT } from '../treatment/use-treatment.ts';
import { fetchPatientFollowUp } from './api.ts';
import { SurvivalCard } from './SurvivalCard.tsx';

/** Whether a patient lives, and what is due of each of their courses. */
export function FollowUpOfPatient({ patientKey }: { readonly patientKey: string }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: [TREATMENT, 'follow-up of', patientKey],
    queryFn: ({ signal }) => fetchPatientFollowUp(patientKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  return (
    <>
      <section className={sheet['card']} aria-labelledby="follow-up">
        <header>
          <h2 id="follow-up">{t('follow-up.title')}</h2>
        </header>
        {data.courses.length === 0 && <p className={sheet['empty']}>{t('follow-up.patient.noCourse')}</p>}
        <ul className={entries['entries']}>
          {data.courses.map((course) => (
            <CourseLine key={course.courseKey} course={course} isDead={data.survival.status === 'dead'} />
          ))}
        </ul>
      </section>
      <SurvivalCard patientKey={patientKey} survival={data.survival} />
    </>
  );
}

function CourseLine(props: { readonly course: PatientFollowUp['courses'][number]; readonly isDead: boolean }) {
  const { t } = useWords();
  const { courseKey, number, title, hasScheme, next, overdueSince } = props.course;
  const said = () => {
    if (props.isDead) return t('follow-up.due.dead');
    if (next) return t('follow-up.next', { day: next.day });
    return t(hasScheme ? 'follow-up.patient.later' : 'follow-up.patient.none');
  };
  return (
    <li className={entries['entry']}>
      <div>
        <Link to={`/clinic/courses/${courseKey}/follow-up`}>
          {t('course.nth', { number })} · {title}
        </Link>
        <small>{said()}</small>
      </div>
      {overdueSince && (
        <span className={`${sheet['chip']} ${sheet['bad']}`}>✕ {t('follow-up.overdue', { day: overdueSince })}</span>
      )}
    </li>
  );
}
