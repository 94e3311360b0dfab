import { rowSecurity } from '../../../platform/database/row-security.ts';
import { MAY_READ, MAY_WRITE } from '../register-sql.ts';

/** Which filled forms are self-assessments of which accreditation. None is removed; one that is wrong is struck out, for a reason. */
export const SHEET_TABLE = [
  `create table research_self_assessment (
    sheet_key bigint generated always as identity primary key,
    recognition_key bigint not null references research_recognition, filled_key bigint not null unique references filled_form,
    report_id text, begun_by bigint references access_person, begun_at timestamptz not null default now(),
    struck_out_reason text check (struck_out_reason <> ''), revision integer not null default 1)`,
  'create index on research_self_assessment (recognition_key)',
  ...rowSecurity('research_self_assessment', { read: MAY_READ, write: MAY_WRITE, remove: 'false' }),
];
