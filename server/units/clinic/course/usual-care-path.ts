import { CARE_PATH_STATES, SEND_BACKS } from '@isocenter/knowledge';
import type { CarePath, CarePathStep } from './contract.ts';

/** A step that happened before one of these was renewed is done anew (MPPG 11.a: a change of what was approved reopens later sign-offs). */
const REOPENED_BY: Readonly<Record<string, readonly string[]>> = {
  prescribed: ['contours-approved'],
  'plan-approved': ['contours-approved', 'prescribed'],
  'physics-checked': ['plan-approved'],
  verified: ['plan-approved'],
  ready: ['plan-approved', 'physics-checked', 'verified'],
};
const PAUSES = ['on-hold', 'adapting'];
const ENDS = ['completed', 'stopped', 'cancelled'];
/** Passed through without a signature of anybody, or where measurement is not asked for. */
const OPTIONAL = ['contouring', 'planning', 'verified'];

const CHECKLISTS: Readonly<Record<string, string>> = {
  'plan-approved': 'planner',
  'physics-checked': 'physics-initial',
  completed: 'end-of-treatment',
};

/** The care path that the product brings: the states of the field's common pathway. It names no due times: those are the department's. */
export const USUAL_CARE_PATH: CarePath = {
  steps: CARE_PATH_STATES.map(
    ({ id, en, zh, owner, signedBy }): CarePathStep => ({
      ...{ id, kind: kindOf(id), words: { en, zh }, owner, signedBy: [...signedBy] },
      ...{ isOptional: OPTIONAL.includes(id), reopenedBy: [...(REOPENED_BY[id] ?? [])] },
      ...{ checklist: CHECKLISTS[id] ?? null, due: null },
    }),
  ),
  sendBacks: SEND_BACKS.map(({ from, to, en, zh }) => ({ from, to, why: { en, zh } })),
};

function kindOf(id: string): CarePathStep['kind'] {
  if (PAUSES.includes(id)) return 'pause';
  if (ENDS.includes(id)) return 'end';
  return id === 'follow-up' ? 'after' : 'way';
}
