import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CourseContent } from '../../../../server/units/clinic/course/contract.ts';
import type { PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from '../patients/Clinic.module.css';
import { addCourse, COURSES, fetchCoursesOf } from './api.ts';
import { CourseForm } from './CourseForm.tsx';

/** The courses of a patient, the latest first; here a new one begins. */
export function CoursesCard({ patient }: { readonly patient: PatientDetail }) {
  const { t, language } = useWords();
  const [isNew, setNew] = useState(false);
  const mayWrite = useMay('course.write');
  const { patientKey } = patient;
  const { data, error, refetch } = useQuery({
    queryKey: [COURSES, 'of', patientKey],
    queryFn: ({ signal }) => fetchCoursesOf(patientKey, signal),
  });
  return (
    <section className={sheet['card']} aria-labelledby="courses">
      <header>
        <h2 id="courses">{t('course.courses')}</h2>
        {mayWrite && (
          <div className={sheet['acts']}>
            <Button size="small" type="primary" onClick={() => setNew(true)}>
              {t('course.new')}
            </Button>
          </div>
        )}
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={sheet['empty']}>{t('course.none')}</p>}
      <ul className={styles['entries']}>
        {data?.map(({ courseKey, number, title, intent, physician, openedAt, underWay }) => (
          <li key={courseKey} className={styles['entry']}>
            <div>
              <Link to={`/clinic/courses/${courseKey}`}>
                {t('course.nth', { number })} · {title}
              </Link>
              <small>
                {t(`course.intent.${intent}`)} · {(language === 'zh' ? physician.nameZh : null) ?? physician.name} ·{' '}
                {localDate(openedAt)}
              </small>
            </div>
            <span className={sheet['chip']}>{t(underWay ? 'course.underWay' : 'course.ended')}</span>
          </li>
        ))}
      </ul>
      {isNew && (
        <Modal open title={t('course.new')} footer={null} onCancel={() => setNew(false)}>
          <NewCourse patient={patient} onClose={() => setNew(false)} />
        </Modal>
      )}
    </section>
  );
}

function NewCourse({ patient, onClose }: { readonly patient: PatientDetail; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const saving = useMutation({
    mutationFn: (content: CourseContent) =>
      addCourse({ ...content, patientKey: patient.patientKey, referredAt: new Date().toISOString() }),
    onSuccess: async ({ course }) => {
      await queries.invalidateQueries({ queryKey: [COURSES] });
      void navigate(`/clinic/courses/${course.courseKey}`);
    },
  });
  return (
    <CourseForm
      start={{ title: '', intent: null, diagnosisKey: null, physician: null }}
      diagnoses={patient.diagnoses}
      saving={saving}
      onSave={saving.mutate}
      onClose={onClose}
    />
  );
}
