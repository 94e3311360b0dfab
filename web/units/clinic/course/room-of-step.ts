import type { MessageKey } from '@isocenter/messages';

interface Room {
  /** Below the course. */
  readonly path: string;
  readonly words: MessageKey;
}

/** Steps that happen where what is signed or done is seen. */
export const ROOM_OF_STEP: Readonly<Record<string, Room>> = {
  prescribed: { path: 'prescription', words: 'course.to.prescription' },
  'plan-approved': { path: 'plan', words: 'course.to.plan' },
  'peer-reviewed': { path: 'peer-review', words: 'peer-review.to' },
  'on-treatment': { path: 'treatment', words: 'course.to.treatment' },
};
