import type { Selectable } from 'kysely';
import type { Tables } from '../../../platform/database/database.ts';

type Row = Selectable<Tables['clinic_compensation']>;

/** What a signature covers: the way chosen with all it was reckoned from, and why. */
export const signedCompensation = ({
  course_key,
  content,
  reason,
}: Pick<Row, 'course_key' | 'content' | 'reason'>) => ({
  ...{ courseKey: String(course_key), content, reason },
});
