import { PERSON_REASONS } from './entry-whose.ts';
import { WORK_REASONS } from './judge-work.ts';

/** Of projects, patents and recognitions. */
const ENTRY_REASONS = [
  ...(['in-error', 'other-programme', 'participated-only', 'sub-project-only', 'led-only', 'not-closed'] as const),
  ...(['not-ours-first', 'not-filed', 'not-granted', 'not-in-force', 'other-level', 'other-office'] as const),
] as const;

/** Why an entry of the register does not count; of one that was in a frozen list also that the register has it no more. */
export const REASONS = [...WORK_REASONS, ...ENTRY_REASONS, ...PERSON_REASONS, 'not-there'] as const;
export type Reason = (typeof REASONS)[number];
