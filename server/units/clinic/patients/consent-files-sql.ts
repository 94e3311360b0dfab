import { APPLICATION_ROLE } from '../../../platform/database/application-role.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';

const ofConsent = (asked: string) => `exists (select from clinic_consent e join clinic_patient p using (patient_key)
  where e.entry_key = clinic_consent_file.entry_key${asked})`;

/** Signed sheets as files: which bytes, under their hash in the archive's store. None is changed or removed, and one alone is struck out below: a consent entered in error takes its files along. */
export const CONSENT_FILES = [
  `create table clinic_consent_file (
    file_key bigint generated always as identity primary key,
    entry_key bigint not null references clinic_consent, sha256 text not null, name text not null, type text not null,
    size_bytes bigint not null, uploaded_by bigint references access_person, uploaded_at timestamptz not null default now())`,
  'create index on clinic_consent_file (entry_key)',
  'create index on clinic_consent_file (sha256)',
  ...rowSecurity('clinic_consent_file', {
    read: ofConsent(''),
    write: ofConsent(` and ${atSitesOf('patient.write', 'p.site_key')}`),
    update: 'false',
    remove: 'false',
  }),
  `revoke update, delete on clinic_consent_file from ${APPLICATION_ROLE}`,
  // The archive removes bytes that nothing names: those of consents are named like those of forms.
  `create or replace function form_file_names(asked text) returns boolean stable security definer
    set search_path = pg_catalog, public, pg_temp language sql as
    $$ select exists (select from form_file where sha256 = asked) or exists (select from clinic_consent_file where sha256 = asked) $$`,
];

/** One that is another patient's, or cannot be read, is struck out for a reason, once; it stays, and so do its bytes. */
export const STRUCK_OUT_FILES = [
  `alter table clinic_consent_file add column struck_out_at timestamptz, add column struck_out_by bigint references access_person,
    add column struck_out_reason text, add check ((struck_out_at is null) = (struck_out_reason is null)), add check (struck_out_reason <> '')`,
  `grant update (struck_out_at, struck_out_by, struck_out_reason) on clinic_consent_file to ${APPLICATION_ROLE}`,
  'drop policy changing on clinic_consent_file',
  `create policy changing on clinic_consent_file for update using (struck_out_at is null
    and ${ofConsent(` and ${atSitesOf('patient.write', 'p.site_key')}`)}) with check (struck_out_at is not null)`,
];
