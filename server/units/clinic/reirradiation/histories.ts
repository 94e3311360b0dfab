import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';

const STRUCTURE = 'asked.structures.*';
const PLAN = 'asked.plans.*';
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** How a sum of EQD2 reads in its history. */
export const REIRRADIATION_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  'eqd2-sum': {
    thing: 'eqd2Sum',
    labels: {
      ...{ sum_key: null, patient_key: null, made_by: null },
      ...{ [PLAN]: 'plan', [STRUCTURE]: 'structure', [`${STRUCTURE}.source`]: 'source' },
    },
    items: {
      [PLAN]: ({ caseKey, counted }: Columns) => `${text(caseKey)} (${text(counted)})`,
      [STRUCTURE]: ({ name, alphaBetaGy }: Columns) => `${text(name)} α/β ${String(alphaBetaGy)} Gy`,
    },
  },
};
