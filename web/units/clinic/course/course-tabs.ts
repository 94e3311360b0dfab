import type { MessageKey } from '@isocenter/messages';

/** A page of a course: a room each. */
interface CourseTab {
  /** Below the course; the overview has none. */
  readonly path: string;
  readonly label: MessageKey;
  /** What a page needs of whoever opens it. */
  readonly right: string;
}

/** The pages of a course, in the order of its way. */
export const COURSE_TABS: readonly CourseTab[] = [
  { path: '', label: 'course.overview', right: 'patient.read' },
  { path: 'prescription', label: 'prescription.title', right: 'patient.read' },
  { path: 'plan', label: 'plan.title', right: 'patient.read' },
  { path: 'peer-review', label: 'peer-review.title', right: 'patient.read' },
  { path: 'schedule', label: 'clinic.schedule', right: 'patient.read' },
  { path: 'treatment', label: 'treatment.title', right: 'patient.read' },
  { path: 'reviews', label: 'treatment.reviews', right: 'patient.read' },
  { path: 'completion', label: 'completion.title', right: 'patient.read' },
  { path: 'follow-up', label: 'follow-up.title', right: 'patient.read' },
];
