import { atSitesOf, rowSecurity } from '../../platform/database/row-security.ts';

const INDEX = `(select access_may('object.index'))`;

/**
 * ZIPs that were sent, each with the job that unpacks it, and what became of their files. `sha256` is null once the bytes are not needed.
 * Files are told in the order of the ZIP, some at a time: `entries` of them from the one after `after`.
 *
 * An import run whose sender has sent all (`is_sent`) is over when its last ZIP is, however that one ends; so a job that is started again
 * opens it again. The database says so, because a job that waits is cancelled without any worker.
 */
export const ZIPS = [
  `create table imaging_zip (
    job_key bigint primary key references job,
    site_key bigint not null default access_arrival_site() references access_site,
    import_key bigint references imaging_import,
    file_name text not null, sha256 text, size_bytes bigint not null,
    arrived_at timestamptz not null default now(), unpacked_at timestamptz)`,
  'create index on imaging_zip (import_key)',
  'create index on imaging_zip (sha256)',
  ...rowSecurity('imaging_zip', {
    read: `${atSitesOf('object.import')} or ${INDEX}`,
    write: `${INDEX} or (select access_may('object.import')) and site_key = (select access_arrival_site())`,
    update: INDEX,
    remove: INDEX,
  }),
  `create table imaging_zip_outcome (
    job_key bigint not null references imaging_zip, after int not null, entries int not null, outcomes jsonb not null,
    primary key (job_key, after))`,
  ...rowSecurity('imaging_zip_outcome', {
    read: `exists (select from imaging_zip parent where parent.job_key = imaging_zip_outcome.job_key)`,
    write: INDEX,
  }),

  // When the job of a ZIP ended; the archive sees no jobs.
  `create function imaging_zip_over_since(asked bigint) returns timestamptz stable security definer
    set search_path = pg_catalog, public, pg_temp language sql as
    $$ select ended_at from job where job_key = asked and state in ('failed', 'cancelled') $$`,

  'alter table imaging_import add is_sent boolean not null default false',
  `create function imaging_end_import() returns trigger security definer set search_path = pg_catalog, public, pg_temp
    language plpgsql as $$
    declare
      zips_open boolean;
      zips_lost boolean;
    begin
      if not new.is_sent then return new; end if;
      select bool_or(j.state in ('waiting', 'running')), bool_or(j.state in ('failed', 'cancelled')) into zips_open, zips_lost
        from imaging_zip z join job j using (job_key) where z.import_key = new.import_key;
      if zips_open then
        new.state := 'running';
        new.finished_at := null;
      else
        new.state := case when new.failure is not null or zips_lost then 'interrupted' else 'complete' end;
        new.finished_at := now();
      end if;
      return new;
    end $$`,
  `create trigger imaging_import_ends before update of is_sent on imaging_import
    for each row execute function imaging_end_import()`,
  `create function imaging_zip_moved() returns trigger security definer set search_path = pg_catalog, public, pg_temp
    language plpgsql as $$
    begin
      -- Waits for whoever says just now that all is sent: who comes second sees what the first did.
      perform from imaging_import i join imaging_zip z using (import_key) where z.job_key = new.job_key for update of i;
      update imaging_import i set is_sent = true
        from imaging_zip z where z.job_key = new.job_key and i.import_key = z.import_key and i.is_sent;
      return null;
    end $$`,
  `create trigger imaging_zip_moved after update of state on job for each row
    when (new.kind = 'job/zip-import' and new.state is distinct from old.state) execute function imaging_zip_moved()`,
];
