import { APPLICATION_ROLE } from '../../../platform/database/application-role.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';

const ofConsent = (asked: string) => `exists (select from clinic_consent e join clinic_patient p using (patient_key)
  where e.entry_key = clinic_consent_file.entry_key${asked})`;

/** Signed sheets as files: which bytes, under their hash in the archive's store. None is changed or removed: a consent entered in error takes its files along. */
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
