import { APPLICATION_ROLE } from '../../platform/database/application-role.ts';

/** Shared by whoever adds rows that name objects, exclusive for whoever removes objects that no row names. */
export const OBJECTS_LOCK = 715_200_264;

/** Modalities of which a series is an image volume. */
export const IMAGE_MODALITIES: ReadonlySet<string> = new Set(['CT', 'MR', 'PT']);

const images = [...IMAGE_MODALITIES].map((modality) => `'${modality}'`).join(', ');

/** By the rights of the owner: row-level security is asked once, by the function itself, and not again for each table it writes. */
const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';
const INDEXER_ONLY = `if access_may('object.index') is not true then
        raise exception 'the index of objects is the archive''s to write' using errcode = 'insufficient_privilege';
      end if;`;

/**
 * `imaging_store`: makes rows of the given objects whose SOP Instance UID is free, counts them for their patients and import runs, and shares
 * {@link OBJECTS_LOCK}; returns the UIDs that became rows. It is planned once for each connection, and one question that is a
 * transaction by itself: begin, insert and commit apart cost an import of single slices half as much again.
 *
 * Patients are locked in the order in which `placeObjects` locks them, and before the runs: left to itself PostgreSQL may turn to the runs
 * first, and two processes lock each other out.
 *
 * `imaging_removed_object` tells of objects that were removed lately, since no row named them. Whoever laid such bytes before the removal, and
 * would name them after it, is not answered for them unless `kept_since`: then the bytes were made sure of under the lock.
 */
export const STORE_IN_ONE_STEP = [
  'create table imaging_removed_object (sha256 text primary key, removed_at timestamptz not null)',
  `revoke all on imaging_removed_object from ${APPLICATION_ROLE}`,

  `create function imaging_store(given_rows jsonb, kept_since boolean) returns text[] ${AS_OWNER} language plpgsql as $$
    declare
      uids text[];
    begin
      ${INDEXER_ONLY}
      perform pg_advisory_xact_lock_shared(${OBJECTS_LOCK});
      with given as materialized (select * from jsonb_to_recordset(given_rows) as r(series_key bigint,
        patient_key bigint, sop_instance_uid text, sop_class_uid text, modality text, label text, instance_number int,
        transfer_syntax_uid text, header jsonb, attributes text, sha256 text, size_bytes bigint, study_date text,
        import_key bigint)),
      inserted as (
        insert into imaging_instance (series_key, patient_key, sop_instance_uid, sop_class_uid, modality, label,
          instance_number, transfer_syntax_uid, header, attributes, sha256, size_bytes, arrived_at)
        select series_key, patient_key, sop_instance_uid, sop_class_uid, modality, label, instance_number,
          transfer_syntax_uid, header, attributes, sha256, size_bytes, now()
        from given
        where kept_since or not exists (select from imaging_removed_object r where r.sha256 = given.sha256)
        on conflict (sop_instance_uid) do nothing returning sop_instance_uid),
      new_rows as materialized (select given.* from given join inserted using (sop_instance_uid)),
      patients as (
        update imaging_patient p set
          instances = p.instances + c.instances, plans = p.plans + c.plans, doses = p.doses + c.doses,
          images = p.images + c.images,
          modalities = case when p.modalities @> c.modalities then p.modalities
            else array(select distinct unnest(p.modalities || c.modalities) order by 1) end,
          last_study_date = greatest(p.last_study_date, c.last_study_date), last_arrived_at = now()
        from (select patient_key from imaging_patient where patient_key in (select patient_key from new_rows)
            order by identity for update) locked
          join (select patient_key, count(*)::int as instances,
              (count(*) filter (where modality = 'RTPLAN'))::int as plans,
              (count(*) filter (where modality = 'RTDOSE'))::int as doses,
              (count(*) filter (where modality in (${images})))::int as images,
              array_agg(distinct modality) as modalities, max(study_date) as last_study_date
            from new_rows group by patient_key) c using (patient_key)
        where p.patient_key = locked.patient_key returning p.patient_key),
      imports as (
        update imaging_import i set stored = i.stored + c.stored, last_activity_at = now()
        from (select import_key from imaging_import where import_key in (select import_key from new_rows)
              and (select count(*) from patients) > 0
            order by import_key for update) locked
          join (select import_key, count(*)::int as stored from new_rows group by import_key) c using (import_key)
        where i.import_key = locked.import_key)
      select coalesce(array_agg(sop_instance_uid), '{}') from inserted into uids;
      return uids;
    end $$`,

  // What is older than any arrival that could still be under way is forgotten.
  `create function imaging_note_removed(removed_sha256 text) returns void ${AS_OWNER} language plpgsql as $$
    begin
      ${INDEXER_ONLY}
      delete from imaging_removed_object where removed_at < now() - interval '1 day';
      insert into imaging_removed_object values (removed_sha256, now())
        on conflict (sha256) do update set removed_at = excluded.removed_at;
    end $$`,
];
