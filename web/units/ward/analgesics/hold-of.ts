import { asksToHold, SEDATION_GRADES } from '@isocenter/pain';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { lastOpioidAt, latestEffect } from './facts-of-day.ts';

/**
 * Whether to hold is proposed. Sedation or slow breathing counts for 24 hours, until it is looked at anew; that somebody was awake only until the next opioid is
 * given. Null where it is not known: `seenAt` is then the look that is too old, or null where nobody looked in 24 hours.
 */
export function holdOf(data: Analgesics): { readonly holds: boolean | null; readonly seenAt: string | null } {
  const sedation = latestEffect(data, 'sedation');
  const holds = asksToHold({
    sedation: sedation === null ? null : (SEDATION_GRADES[sedation.value] ?? null),
    breathsPerMinute: latestEffect(data, 'breathing')?.value ?? null,
  });
  const seenAt = sedation?.at ?? null;
  if (holds !== false || seenAt === null) return { holds, seenAt };
  const dosedAt = lastOpioidAt(data);
  return { holds: dosedAt !== null && Date.parse(seenAt) <= dosedAt ? null : false, seenAt };
}
