import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation, useOutletContext, useParams } from 'react-router';
import type { CourseDetail } from '../../../../server/units/clinic/course/contract.ts';
import { isPatientRefused, PatientRefused } from '../../../platform/access/break-glass/PatientRefused.tsx';
import { useSession } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { PatientBanner } from '../../../platform/parts/PatientBanner.tsx';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { COURSES, fetchCourse } from './api.ts';
import styles from './Course.module.css';
import { COURSE_TABS } from './course-tabs.ts';
import { StateChip } from './StateChip.tsx';

/** What every page of a course stands in: whose it is, which course, where it stands, and the way to its other pages. */
export function CourseFrame() {
  const { t } = useWords();
  const { rights } = useSession();
  const { courseKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: [COURSES, 'course', courseKey],
    queryFn: ({ signal }) => fetchCourse(courseKey, signal),
  });
  const tabs = useTabInSight(data !== undefined);
  if (isPatientRefused(error)) return <PatientRefused patientKey="" error={error} />;
  if (error && !data)
    return (
      <ErrorState error={error} onRetry={() => void refetch()}>
        <Link to="/clinic/board">{t('course.board')}</Link>
      </ErrorState>
    );
  if (!data) return <Skeleton height={64} />;
  const { patient, course } = data;
  return (
    <>
      <PatientBanner
        path={`/registry/${patient.patientKey}`}
        patient={{
          ...{ patientKey: patient.patientKey, name: patient.name, nameIdeographic: patient.nameZh },
          ...{ birthDate: patient.birthDate, sex: patient.sex, patientId: patient.identifiers[0]?.value ?? null },
        }}
      />
      <div className={styles['which']}>
        <strong>
          {t('course.nth', { number: course.number })} · {course.title}
        </strong>
        <span>{t(`course.intent.${course.intent}`)}</span>
        <StateChip detail={data} />
      </div>
      <nav className={styles['tabs']} aria-label={t('course.pages')} ref={tabs}>
        {COURSE_TABS.filter(({ right }) => rights.includes(right)).map(({ path, label }) => (
          <NavLink key={path} to={`/clinic/courses/${courseKey}${path === '' ? '' : `/${path}`}`} end>
            {t(label)}
          </NavLink>
        ))}
      </nav>
      {/* What is typed about one course never stands under the next one. */}
      <div key={courseKey}>
        <Outlet context={data} />
      </div>
    </>
  );
}

/** The tabs do not fit on a phone: the one whose page is open is brought into the middle of them. */
function useTabInSight(isShown: boolean) {
  const tabs = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another tab
  useEffect(() => {
    const open = tabs.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!tabs.current || !open) return;
    tabs.current.scrollLeft =
      open.offsetLeft - tabs.current.offsetLeft - (tabs.current.clientWidth - open.offsetWidth) / 2;
  }, [pathname, isShown]);
  return tabs;
}

/** The course in whose frame the page stands. */
export function useCourse(): CourseDetail {
  return useOutletContext<CourseDetail>();
}
