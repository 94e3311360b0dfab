import { type UsualCourse, usualCourses } from '@isocenter/knowledge';
import { type Notice, notice } from '@isocenter/messages';
import { fitsFractionation } from './fractionation.ts';
import type { GivenCourse } from './limit-of-course.ts';
import type { PlanSite } from './site-of-plan.ts';

/** Below this share of the least usual course a plan is more often a phase than a course of its own; departments differ by less. */
const SHARE_OF_COURSE = 0.8;
/** Above this share of the external part of a course that the table says is followed by another, it is no such part. */
const SHARE_OF_PART = 1.1;

/**
 * Says where a plan in conventional fractions gives so little, for its site, that it looks like one phase of a course: less than the least
 * usual course of the sites table by a fifth, or the part that the table says is followed by another. Null where the site is not
 * certain, its regimens are not conventional, or the dose is that of a course.
 */
export function phaseNotice(course: GivenCourse, site: PlanSite | undefined): Notice | null {
  const { doseGy, fractions, delivery } = course;
  if (!site || doseGy === null || fractions === null || delivery !== 'external') return null;
  if (!isConventional({ doseGy, fractions })) return null;
  const usual = usualCourses(site.site).filter(isConventional);
  const whole = usual.filter(({ followed }) => !followed);
  const parts = usual.filter(({ followed }) => followed);
  const values = { dose: doseGy, fractions, site: site.site };
  if (whole.length > 0)
    return doseGy < SHARE_OF_COURSE * Math.min(...whole.map((one) => one.doseGy))
      ? notice('notice/physics/looks-like-phase', { ...values, courses: named(whole) })
      : null;
  return parts.length > 0 && doseGy <= SHARE_OF_PART * Math.max(...parts.map((one) => one.doseGy))
    ? notice('notice/physics/part-of-course', { ...values, courses: named(parts) })
    : null;
}

const named = (courses: readonly UsualCourse[]) =>
  courses.map((one) => `${one.doseGy} Gy / ${one.fractions}`).join(', ');

function isConventional(course: { readonly doseGy: number; readonly fractions: number }): boolean {
  return fitsFractionation({ fractions: 'conventional' }, course);
}
