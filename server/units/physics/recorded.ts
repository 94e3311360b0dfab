import type { RecordedTable } from '../../platform/record/record-changes-of.ts';
import { PATIENT_QA_RECORDED } from './patient-qa/recorded.ts';

/** Of a decision about a structure set or plan: whose it is. */
const PATIENT_OF_OBJECT = 'imaging_patient_of_object(changed.object_sha256)';

/** How what persons decided of plans and names stands in the record. */
export const DECISIONS_RECORDED: readonly RecordedTable[] = [
  {
    table: 'physics_structure_name',
    unit: 'physics',
    entity: 'structure-name',
    key: ['roi_name', 'object_sha256'],
    patient: PATIENT_OF_OBJECT,
  },
  {
    table: 'physics_prescription',
    unit: 'physics',
    entity: 'prescription',
    key: ['object_sha256'],
    patient: PATIENT_OF_OBJECT,
  },
  { table: 'physics_goal_set', unit: 'physics', entity: 'goal-set', key: ['goal_set_key'] },
];

/** How what persons decided and measured in `physics` stands in the record. */
export const PHYSICS_RECORDED: readonly RecordedTable[] = [...DECISIONS_RECORDED, ...PATIENT_QA_RECORDED];
