import type { Role } from '../../../../server/platform/access/contract.ts';

/** Every role, in the order in which a department speaks of them. */
export const ROLES = [
  'oncologist',
  'physicist',
  'dosimetrist',
  'therapist',
  'nurse',
  'resident',
  'scheduler',
  'engineer',
  'quality-lead',
  'teacher',
  'coordinator',
  'investigator',
  'monitor',
  'researcher',
  'head',
  'administrator',
] as const satisfies readonly Role[];
