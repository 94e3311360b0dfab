import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';

const SILENT = { revision: null, course_key: null, in_error: 'in-error' } as const;
const FIELD = 'content.fields.*';
const TARGET = 'content.targets.*';
const nameOf = ({ name, label, number }: Columns) => String(name ?? label ?? number ?? '');

/** How what is treated reads in its history. */
export const TREATMENT_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  'treated-plan': {
    thing: 'treatedPlan',
    labels: {
      ...{ ...SILENT, treated_plan_key: null, 'content.caseKey': null, 'content.planSha256': null },
      ...{ 'content.fractionGroup': null },
      ...{ 'content.label': 'plan', 'content.planUid': 'uid', 'content.machine': 'machine' },
      ...{ 'content.fractions': 'fractions', 'content.shift': 'shift', 'content.setup': 'setup' },
      ...{ [TARGET]: 'targets', [`${TARGET}.doseGy`]: 'dose', [FIELD]: 'fields', [`${FIELD}.plannedMu`]: 'planned' },
    },
    items: { [TARGET]: nameOf, [FIELD]: nameOf },
  },
  fraction: {
    thing: 'fraction',
    labels: {
      ...{ ...SILENT, fraction_key: null, treated_plan_key: null, at: null, number: null, recorded_by: null },
      ...{ source: 'source', record_uids: 'uid', 'content.treatedPlanKey': null, 'content.number': 'number' },
      ...{ 'content.startedAt': 'started', 'content.endedAt': 'ended', 'content.machine': 'machine' },
      ...{ 'content.identifiedBy': 'identified', 'content.imaging': 'imaging', 'content.shift': 'shift' },
      ...{ 'content.note': 'note', 'content.despite': 'despite', [FIELD]: 'fields' },
      ...{ [`${FIELD}.deliveredMu`]: 'delivered', [`${FIELD}.plannedMu`]: 'planned' },
    },
    items: { [FIELD]: nameOf },
  },
};
