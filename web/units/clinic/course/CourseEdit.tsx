import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CourseContent, CourseLine } from '../../../../server/units/clinic/course/contract.ts';
import { useHeld } from '../../../platform/api/use-versioned-change.ts';
import { fetchPatient } from '../patients/api.ts';
import { REGISTRY } from '../patients/use-registry-rows.ts';
import { COURSES, changeCourse } from './api.ts';
import { CourseForm } from './CourseForm.tsx';

/** Changes a course as it was when the form was opened; who was overtaken is told, and what they typed stays. */
export function CourseEdit({ course, onDone }: { readonly course: CourseLine; readonly onDone: () => void }) {
  const queries = useQueryClient();
  const read = useHeld(course, true);
  const { data: patient } = useQuery({
    queryKey: [REGISTRY, 'patient', course.patientKey],
    queryFn: ({ signal }) => fetchPatient(course.patientKey, signal),
  });
  const saving = useMutation({
    mutationFn: (content: CourseContent) => changeCourse(read, content),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [COURSES] });
      onDone();
    },
  });
  const { title, intent, diagnosisKey, physician } = read;
  return (
    <CourseForm
      start={{ title, intent, diagnosisKey, physician: physician.personKey }}
      diagnoses={patient?.diagnoses ?? []}
      saving={saving}
      onSave={saving.mutate}
      onClose={onDone}
    />
  );
}
