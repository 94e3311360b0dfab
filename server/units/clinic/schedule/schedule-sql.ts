import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

const READS = atSitesOf('resource.read');
const WRITES = atSitesOf('schedule.write');
const KEEPS = atSitesOf('resource.write');
/** Whoever sees the patient sees when they come. */
const OF_PATIENT = 'exists (select from clinic_patient p where p.patient_key = clinic_appointment.patient_key)';
const ofCourse = (table: string) => `exists (select from clinic_course c where c.course_key = ${table}.course_key)`;
const ofAppointment = (asked: string) => `exists (select from clinic_appointment a
  where a.appointment_key = clinic_booking.appointment_key${asked})`;
/** Ranges of one number: so the exclusion needs no extension of the database. */
const same = (column: string) => `int8range(${column}, ${column}, '[]') with &&`;
const during = 'tstzrange(starts_at, ends_at) with &&';

/**
 * What can be booked, when it is down, and who comes when. An appointment holds its resources while it is planned, and once it took place; the
 * database lets no resource and no patient be in two places at one time.
 */
export const SCHEDULE_TABLES = [
  `create table clinic_resource (
    resource_key bigint generated always as identity primary key,
    site_key bigint not null default access_arrival_site() references access_site,
    revision integer not null default 1,
    kind text not null check (kind in ('machine', 'simulator', 'room', 'person')),
    name text not null, name_zh text, person_key bigint references access_person,
    opens text not null, closes text not null check (closes > opens), in_use boolean not null default true,
    unique (site_key, name))`,
  ...rowSecurity('clinic_resource', { read: READS, write: KEEPS, remove: 'false' }),

  `create table clinic_downtime (
    downtime_key bigint generated always as identity primary key,
    resource_key bigint not null references clinic_resource, site_key bigint not null references access_site,
    revision integer not null default 1, starts_at timestamptz not null, ends_at timestamptz not null, reason text not null,
    cancelled boolean not null default false, check (ends_at > starts_at))`,
  'create index on clinic_downtime (resource_key, ends_at)',
  ...rowSecurity('clinic_downtime', { read: READS, write: KEEPS, remove: 'false' }),

  `create table clinic_placement (
    placement_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, site_key bigint not null references access_site,
    content jsonb not null, placed_at timestamptz not null default now(), compensation_key bigint,
    undone_at timestamptz, undone_reason text, check ((undone_at is null) = (undone_reason is null)))`,
  'create index on clinic_placement (course_key)',
  ...rowSecurity('clinic_placement', { read: ofCourse('clinic_placement'), write: WRITES, remove: 'false' }),

  `create table clinic_appointment (
    appointment_key bigint generated always as identity primary key,
    site_key bigint not null references access_site, revision integer not null default 1,
    kind text not null check (kind in ('consultation', 'simulation', 'treatment', 'review', 'follow-up', 'other')),
    patient_key bigint not null references clinic_patient, course_key bigint references clinic_course,
    starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
    state text not null default 'planned' check (state in ('planned', 'done', 'missed', 'cancelled')),
    reason text, note text not null default '',
    placement_key bigint references clinic_placement, fraction_number integer,
    replaced_by bigint references clinic_placement, given_as bigint,
    check (state in ('planned', 'done') or reason is not null),
    constraint clinic_patient_in_one_place exclude using gist (${same('patient_key')}, ${during})
      where (state in ('planned', 'done')))`,
  'create index on clinic_appointment (site_key, starts_at)',
  'create index on clinic_appointment (course_key, starts_at)',
  "create index on clinic_appointment (course_key) where state = 'missed'",
  'create index on clinic_appointment (placement_key)',
  ...rowSecurity('clinic_appointment', { read: OF_PATIENT, write: WRITES, remove: 'false' }),

  `create table clinic_booking (
    appointment_key bigint not null references clinic_appointment, resource_key bigint not null references clinic_resource,
    starts_at timestamptz not null, ends_at timestamptz not null, holds boolean not null,
    primary key (appointment_key, resource_key),
    constraint clinic_resource_in_one_place exclude using gist (${same('resource_key')}, ${during}) where (holds))`,
  ...rowSecurity('clinic_booking', {
    read: ofAppointment(''),
    write: ofAppointment(` and ${atSitesOf('schedule.write', 'a.site_key')}`),
  }),

  `create table clinic_compensation (
    compensation_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, site_key bigint not null references access_site,
    revision integer not null default 1, content jsonb not null, reason text not null,
    person_key bigint not null references access_person, decided_at timestamptz not null default now(),
    is_signed boolean not null default false)`,
  'create index on clinic_compensation (course_key)',
  ...rowSecurity('clinic_compensation', {
    read: ofCourse('clinic_compensation'),
    write: atSitesOf('compensation.decide'),
    remove: 'false',
  }),
  'alter table clinic_placement add foreign key (compensation_key) references clinic_compensation',
];

/**
 * `CS001`: the resource is down then; the detail is the down-time's key. `CS002`: the resource, or the course, is not of the appointment's
 * site or patient. Whoever books and whoever says that a resource is down wait for each other.
 */
export const SCHEDULE_FUNCTIONS = [
  // What was decided is signed, and never changed.
  `create function clinic_compensation_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'a compensation that was decided is never changed' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger clinic_compensation_stays before update on clinic_compensation for each row
    when ((old.course_key, old.site_key, old.content, old.reason, old.person_key, old.decided_at)
      is distinct from (new.course_key, new.site_key, new.content, new.reason, new.person_key, new.decided_at))
    execute function clinic_compensation_stays()`,
  `create function clinic_booking_follows() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_booking set starts_at = new.starts_at, ends_at = new.ends_at, holds = new.state in ('planned', 'done')
        where appointment_key = new.appointment_key;
      return null;
    end $$`,
  `create trigger clinic_booking_follows after update of starts_at, ends_at, state on clinic_appointment
    for each row execute function clinic_booking_follows()`,

  `create function clinic_booking_is_right() returns trigger ${AS_OWNER} language plpgsql as $$
    declare
      appointment clinic_appointment;
      over bigint;
    begin
      select * into appointment from clinic_appointment where appointment_key = new.appointment_key;
      new.starts_at := appointment.starts_at;
      new.ends_at := appointment.ends_at;
      new.holds := appointment.state in ('planned', 'done');
      perform pg_advisory_xact_lock_shared(hashtextextended('clinic resource', new.resource_key));
      if not exists (select from clinic_resource where resource_key = new.resource_key and site_key = appointment.site_key) then
        raise exception 'the resource is of another site' using errcode = 'CS002';
      end if;
      select downtime_key into over from clinic_downtime where resource_key = new.resource_key and not cancelled
        and tstzrange(starts_at, ends_at) && tstzrange(new.starts_at, new.ends_at) limit 1;
      -- What took place although it was said to be down took place.
      if found and appointment.state = 'planned' then
        raise exception 'the resource is down' using errcode = 'CS001', detail = over::text;
      end if;
      return new;
    end $$`,
  `create trigger clinic_booking_is_right before insert or update on clinic_booking
    for each row execute function clinic_booking_is_right()`,

  `create function clinic_downtime_waits() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('clinic resource', new.resource_key));
      select site_key into strict new.site_key from clinic_resource where resource_key = new.resource_key;
      return new;
    end $$`,
  `create trigger clinic_downtime_waits before insert or update on clinic_downtime
    for each row execute function clinic_downtime_waits()`,

  // An appointment is at its patient's site, and its course is the patient's.
  `create function clinic_appointment_is_right() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      select site_key into strict new.site_key from clinic_patient where patient_key = new.patient_key;
      if new.course_key is not null and not exists (select from clinic_course
          where course_key = new.course_key and patient_key = any (clinic_patient_keys(clinic_patient_root(new.patient_key)))) then
        raise exception 'the course is another patient''s' using errcode = 'CS002';
      end if;
      return new;
    end $$`,
  `create trigger clinic_appointment_is_right before insert or update of patient_key, course_key on clinic_appointment
    for each row execute function clinic_appointment_is_right()`,
];

/** A fraction that is recorded was given at an appointment, which then took place: nobody says otherwise while the fraction stands. */
export const GIVEN_AT_APPOINTMENTS = [
  `alter table clinic_appointment add foreign key (given_as) references clinic_fraction,
    add constraint clinic_appointment_given check (given_as is null or state = 'done')`,
  'create index on clinic_appointment (given_as) where given_as is not null',
];

/** How many appointments are still planned on a resource in a time: a number, for whoever keeps what can be booked and need not see patients. */
export const DISPLACED_COUNT = `create function clinic_displaced_count(asked bigint, down_from timestamptz, down_to timestamptz) returns integer stable
  ${AS_OWNER} language sql as $$
  select count(*)::int from clinic_appointment a join clinic_booking b using (appointment_key) join clinic_resource r using (resource_key)
  where r.resource_key = asked and ${atSitesOf('resource.write', 'r.site_key')}
    and a.state = 'planned' and a.starts_at < down_to and a.ends_at > down_from $$`;
