import { atSitesOf, rowSecurity, rowSecurityAnew } from '../../platform/database/row-security.ts';

/** Patients of the sites where whoever acts may read, and those opened in an emergency. */
const OF_SITE = `site_key = any ((select access_sites('patient.read'))::bigint[])
  or patient_key = any ((select access_opened_patients())::bigint[])`;

/** Who reads everywhere is asked once a statement; for others each row is looked up where it hangs. */
const hangsOn = (parent: string, condition: string) =>
  `(select access_everywhere('patient.read')) or exists (select from ${parent} parent where ${condition})`;

/** The index is written by the program, for whoever may bring objects in. */
const INDEX = `(select access_may('object.index'))`;
const may = (action: string) => `(select access_may('${action}'))`;

/** Rows of the archive are seen where their patient is. What has no patient is seen by an action of the policy table. */
export const SITES_AND_ROWS = [
  `alter table imaging_patient add site_key bigint not null default access_arrival_site() references access_site`,
  ...rowSecurity('imaging_patient', { read: OF_SITE, write: INDEX }),
  ...rowSecurity('imaging_identity', {
    read: hangsOn('imaging_patient', 'parent.patient_key = imaging_identity.patient_key'),
    write: INDEX,
  }),
  ...rowSecurity('imaging_study', {
    read: hangsOn('imaging_patient', 'parent.patient_key = imaging_study.patient_key'),
    write: INDEX,
  }),
  ...rowSecurity('imaging_series', {
    read: hangsOn('imaging_study', 'parent.study_key = imaging_series.study_key'),
    write: INDEX,
  }),
  ...rowSecurity('imaging_instance', {
    read: hangsOn('imaging_patient', 'parent.patient_key = imaging_instance.patient_key'),
    write: INDEX,
  }),
  ...rowSecurity('imaging_conflict', {
    read: `(${may('conflict.read')} or ${INDEX})
      and exists (select from imaging_instance parent where parent.instance_key = imaging_conflict.instance_key)`,
    write: INDEX,
    update: `${INDEX} or ${may('conflict.decide')}`,
  }),
  // What could not be read may be of a patient all the same: it is seen at the site to which it came.
  `alter table imaging_quarantine add site_key bigint not null default access_arrival_site() references access_site`,
  ...rowSecurity('imaging_quarantine', {
    read: `${atSitesOf('quarantine.read')} or ${INDEX}`,
    write: INDEX,
    remove: `${INDEX} or ${atSitesOf('quarantine.decide')}`,
  }),
  ...rowSecurity('imaging_import', { read: `${may('object.import')} or ${INDEX}`, write: INDEX }),
  // A door for other rooms: whether whoever acts sees an object of these bytes.
  `create function imaging_sees_object(asked text) returns boolean stable language sql as
    $$ select exists (select from imaging_instance where sha256 = asked) $$`,
  // Whether there is such a patient, seen or not: only the key is told, which says nothing of a person.
  `create function imaging_patient_exists(asked bigint) returns boolean stable security definer
    set search_path = pg_catalog, public, pg_temp language sql as
    $$ select exists (select from imaging_patient where patient_key = asked) $$`,
];

/** Runs are kept by the archive; whoever brings objects in follows those of the own site. */
const IMPORTS = [
  'alter table imaging_import add site_key bigint not null default access_arrival_site() references access_site',
  ...rowSecurityAnew('imaging_import', { read: `${atSitesOf('object.import')} or ${INDEX}`, write: INDEX }),
];

/** A form about a patient belongs to the patient's site, whoever begins it; a lock of a patient is seen where the patient is. */
const FORMS_OF_PATIENTS = [
  `create function imaging_site_of_form() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      new.site_key := coalesce((select site_key from imaging_patient where patient_key = new.patient_key), new.site_key);
      return new;
    end $$`,
  // Before the triggers that look at the site: those of one kind run in the order of their names.
  `create trigger filled_form_at_patient before insert or update of patient_key, site_key on filled_form
    for each row execute function imaging_site_of_form()`,
  `select set_config('isocenter.service', 'start', true)`, // what a migration writes is recorded as the program's own
  // What is locked belongs to a site as well: its row goes along, its answers stay. A table with checks to come cannot be altered.
  'set constraints all immediate',
  'alter table filled_form disable trigger filled_form_is_closed',
  'update filled_form set site_key = site_key where patient_key is not null',
  'alter table filled_form enable trigger filled_form_is_closed',
  'set constraints all deferred',
  `create policy of_patient on form_lock as restrictive using (patient_key is null
    or exists (select from imaging_patient p where p.patient_key = form_lock.patient_key))`,
];

export const AT_SITES = [...IMPORTS, ...FORMS_OF_PATIENTS];

/** A lock of a patient, or of a visit, belongs to the patient's site, whoever makes it. */
export const LOCKS_OF_PATIENTS = `create trigger form_lock_at_patient before insert on form_lock
  for each row when (new.patient_key is not null) execute function imaging_site_of_form()`;
