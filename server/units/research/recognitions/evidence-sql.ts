import { APPLICATION_ROLE } from '../../../platform/database/application-role.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { MAY_READ, MAY_WRITE } from '../register-sql.ts';

/** Files that prove an award, a post or an accreditation: which bytes, under their hash in the archive's store. None is removed; one that is wrong is struck out, for a reason. */
export const EVIDENCE_TABLE = [
  `create table research_evidence (
    file_key bigint generated always as identity primary key,
    recognition_key bigint not null references research_recognition, sha256 text not null, name text not null, type text not null,
    size_bytes bigint not null, uploaded_by bigint references access_person, uploaded_at timestamptz not null default now(),
    struck_out_at timestamptz, struck_out_by bigint references access_person, struck_out_reason text,
    check ((struck_out_at is null) = (struck_out_reason is null)), check (struck_out_reason <> ''))`,
  'create index on research_evidence (recognition_key)',
  'create index on research_evidence (sha256)',
  ...rowSecurity('research_evidence', { read: MAY_READ, write: MAY_WRITE, remove: 'false' }),
  `revoke update, delete on research_evidence from ${APPLICATION_ROLE}`,
  `grant update (struck_out_at, struck_out_by, struck_out_reason) on research_evidence to ${APPLICATION_ROLE}`,
  // The archive removes bytes that nothing names.
  `create function research_file_names(asked text) returns boolean stable security definer
    set search_path = pg_catalog, public, pg_temp language sql as
    $$ select exists (select from research_evidence where sha256 = asked) $$`,
  // Tables of other units are named where it is asked, not where it is made.
  `create or replace function form_file_names(asked text) returns boolean stable security definer
    set search_path = pg_catalog, public, pg_temp language plpgsql as $$ begin
      return exists (select from form_file where sha256 = asked) or exists (select from clinic_consent_file where sha256 = asked)
        or research_file_names(asked);
    end $$`,
];
