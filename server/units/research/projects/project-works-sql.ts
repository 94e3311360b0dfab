import { rowSecurity } from '../../../platform/database/row-security.ts';
import { MAY_READ, MAY_WRITE } from '../register-sql.ts';

/** Whether a work came of a project: a word, yes or no, and the last one holds; null where it was taken back. */
export const PROJECT_WORK_TABLE = [
  `create table research_project_work (
    link_key bigint generated always as identity primary key,
    project_key bigint not null references research_project, work_key bigint not null references research_work,
    is_of boolean, said_by bigint references access_person, said_at timestamptz not null default now(),
    constraint research_project_work_once unique (project_key, work_key))`,
  'create index on research_project_work (work_key)',
  ...rowSecurity('research_project_work', { read: MAY_READ, write: MAY_WRITE, remove: 'false' }),
];
