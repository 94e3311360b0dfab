import type { CourseFact } from '../../../../server/units/clinic/course/contract.ts';
import type { Say } from '../../../platform/language/use-words.ts';

/** Why something no longer holds: what the system found, and what somebody wrote. */
export function whyLapsed({ code, reason }: NonNullable<CourseFact['lapsed']>, t: Say): string {
  return [code && t(`course.lapsed.${code}`), reason].filter(Boolean).join(' · ') || '–';
}
