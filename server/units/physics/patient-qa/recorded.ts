import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { PATIENT_QA } from './contract.ts';

export const PATIENT_QA_RECORDED: readonly RecordedTable[] = [
  {
    ...{ table: 'physics_patient_qa', unit: 'physics', entity: PATIENT_QA, key: ['qa_key'] },
    patient: 'changed.patient_key',
    blobs: ['file_sha256'],
  },
];
