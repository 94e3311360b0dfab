import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { PUBLIC_DEPARTMENT, PUBLIC_PERSON, SITE_EXPORT } from './contract.ts';

/** How the public pages stand in the record: what is said of department and people, and each export with its hash. */
export const PUBLIC_SITE_RECORDED: readonly RecordedTable[] = [
  { unit: 'office', table: 'office_public_department', entity: PUBLIC_DEPARTMENT, key: ['department_key'] },
  { unit: 'office', table: 'office_public_person', entity: PUBLIC_PERSON, key: ['person_key'] },
  { unit: 'office', table: 'office_site_export', entity: SITE_EXPORT, key: ['export_key'] },
];
