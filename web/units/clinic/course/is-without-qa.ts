import type { CourseFact } from '../../../../server/units/clinic/course/contract.ts';

/** Verified on its sheet for a reason: that of signing without patient QA. */
export const isWithoutQa = (fact: Pick<CourseFact, 'step' | 'entity' | 'reason'> | undefined): boolean =>
  fact?.step === 'verified' && fact.entity === 'course-sheet' && fact.reason !== null;
