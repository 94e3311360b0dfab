import type { CourseSchedule } from './contract.ts';

type Compensation = CourseSchedule['compensations'][number];

interface Course {
  /** As it stands now. */
  readonly interrupted: CourseSchedule['interrupted'];
  /** Keys of all compensations that were decided for it. */
  readonly decided: readonly string[];
}

/**
 * Whether a compensation that is still to be signed or carried out was reckoned from another course than there is now: fractions were given, recorded
 * or missed since, or another compensation was decided after it.
 */
export function isStale(
  {
    compensationKey,
    content,
    isSigned,
    placementKey,
  }: Pick<Compensation, 'compensationKey' | 'content' | 'isSigned' | 'placementKey'>,
  { interrupted, decided }: Course,
): boolean {
  const isOver = placementKey !== null || (isSigned && content.method === 'none');
  if (isOver) return false;
  const { course } = content.effect;
  return (
    decided.some((key) => Number(key) > Number(compensationKey)) ||
    interrupted === null ||
    (['given', 'recorded', 'missed'] as const).some((count) => interrupted[count] !== course[count])
  );
}
