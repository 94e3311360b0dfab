import type { Database } from '../../../platform/database/database.ts';
import { patientDetail } from '../patients/patient-store.ts';
import type { CourseDetail } from './contract.ts';
import { courseStanding } from './course-standing.ts';
import { readCourse } from './course-store.ts';
import { sheetsOf } from './sheet-store.ts';
import { toxicityToSee } from './toxicity-to-see.ts';

/** A course with its path, what happened, and where it stands now. @throws DomainError `platform/not-found` */
export async function courseDetail(database: Database, courseKey: string, now: Date): Promise<CourseDetail> {
  const course = await readCourse(database, courseKey);
  const [patient, standing, sheets, toxicity] = await Promise.all([
    patientDetail(database, course.patientKey),
    courseStanding(database, course, now),
    sheetsOf(database, courseKey),
    toxicityToSee(database, courseKey),
  ]);
  const { patientKey, name, nameZh, sex, birthDate, identifiers, diagnoses } = patient;
  return {
    ...{ course, ...standing, sheets, toxicity, isSummaryToSign: standing.state.reopened.includes('completed') },
    patient: { patientKey, name, nameZh, sex, birthDate, identifiers },
    diagnosis: diagnoses.find(({ entryKey }) => entryKey === course.diagnosisKey)?.content ?? null,
  };
}
