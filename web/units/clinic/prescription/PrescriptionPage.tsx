import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { PatientBanner } from '../../../platform/parts/PatientBanner.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { fetchCourse, fetchPrescription } from './api.ts';
import { PrescriptionRoom } from './PrescriptionRoom.tsx';

/** What is prescribed in a course: the version that holds, a draft beside it, those before. */
export function PrescriptionPage() {
  const { courseKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['clinic', 'prescription', courseKey],
    queryFn: ({ signal }) => fetchPrescription(courseKey, signal),
  });
  return (
    <OfCourse courseKey={courseKey}>
      {(course) => {
        if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
        return data ? <PrescriptionRoom course={course} prescription={data} /> : <Skeleton height={120} />;
      }}
    </OfCourse>
  );
}

type Course = Awaited<ReturnType<typeof fetchCourse>>['course'];

/** The patient of a course on top, and what a room shows of it. */
export function OfCourse({
  courseKey,
  children,
}: {
  readonly courseKey: string;
  readonly children: (course: Course) => ReactNode;
}) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['clinic', 'course', courseKey],
    queryFn: ({ signal }) => fetchCourse(courseKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  const { course, patient } = data;
  return (
    <>
      <PatientBanner
        path={`/registry/${patient.patientKey}`}
        patient={{
          ...{ patientKey: patient.patientKey, name: patient.name, nameIdeographic: patient.nameZh },
          ...{ birthDate: patient.birthDate, sex: patient.sex, patientId: patient.identifiers[0]?.value ?? null },
        }}
      >
        <Link to={`/courses/${courseKey}`}>
          {t('prescription.course')} {course.number} · {course.title}
        </Link>
      </PatientBanner>
      <div key={courseKey} className={sheet['page']}>
        {children(course)}
      </div>
    </>
  );
}
