import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { PROJECT } from './contract.ts';
import { PROJECT_WORK } from './project-works-contract.ts';

/** How projects stand in the record. */
export const PROJECTS_RECORDED: readonly RecordedTable[] = [
  { unit: 'research', table: 'research_project', entity: PROJECT, key: ['project_key'], leftOut: ['recorded_at'] },
];

export const PROJECT_WORKS_RECORDED: readonly RecordedTable[] = [
  { unit: 'research', table: 'research_project_work', entity: PROJECT_WORK, key: ['link_key'] },
];
