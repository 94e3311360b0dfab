import { atSitesOf, rowSecurityAnew } from '../database/row-security.ts';

/** Any constant. Whoever changes a filled form shares it until the end of the transaction; whoever adds a lock has it alone. */
export const FORMS_CHANGE = 715_200_290;

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';
const refuse = (words: string) => `raise exception '${words}' using errcode = 'insufficient_privilege'`;

const FORM_SEEN = 'exists (select from filled_form f where f.filled_key = form_lock.filled_key)';
const OPENED = 'patient_key = any ((select access_opened_patients())::bigint[])';
const OVER_ALL = `level = 'database'`;
const changes = (action: string) =>
  `(select access_may('${action}')) and (${OVER_ALL} or ${atSitesOf(action)}) and (filled_key is null or ${FORM_SEEN})`;

/** Of a form about a patient the site is the patient's. */
const PATIENT_SEEN = `(patient_key is null or ${atSitesOf('patient.read')})`;

/**
 * Forms, files and locks belong to a site, and only rights at that site change them: opening a patient in an emergency reads. A form about
 * a patient is for those who may see that patient.
 */
const AT_THEIR_SITE = [
  ...rowSecurityAnew('filled_form', {
    read: `(${atSitesOf('form.read')} and ${PATIENT_SEEN}) or ${OPENED}`,
    write: `(${atSitesOf('form.fill')} or ${atSitesOf('form.sign')}) and ${PATIENT_SEEN}`,
  }),
  ...rowSecurityAnew('form_file', {
    read: 'exists (select from filled_form f where f.filled_key = form_file.filled_key)',
    write: `exists (select from filled_form f where f.filled_key = form_file.filled_key and ${atSitesOf('form.fill', 'f.site_key')})`,
  }),
  ...rowSecurityAnew('form_lock', {
    read: `(select access_may('form.read')) and case level when 'database' then true when 'item' then ${FORM_SEEN}
      else ${atSitesOf('form.read')} or ${OPENED} end`,
    write: `${changes('form.lock')} and (not ${OVER_ALL} or (select access_everywhere('form.lock')))`,
    update: `(${changes('form.fill')}) or (${changes('form.unlock')})`,
  }),
];

/** A lock belongs to the site of its form; one of a patient or visit to the site that the unit with the patients says, or as it was asked for. */
const LOCK_BEGINS = [
  `create function form_lock_begins() returns trigger language plpgsql ${AS_OWNER} as $$
    begin
      perform pg_advisory_xact_lock(${FORMS_CHANGE});
      if new.level = 'item' then
        new.site_key := (select f.site_key from filled_form f where f.filled_key = new.filled_key);
      elsif new.level = 'database' then
        new.site_key := null;
      end if;
      if new.locked_by_person::text is distinct from access_setting('person') and new.locked_by_person is not null
          or coalesce(new.unlock_asked_by_person, new.unlocked_by_person) is not null or new.unlocked_at is not null then
        ${refuse('a lock stands, and is of whoever acts')};
      end if;
      return new;
    end $$`,
  `create trigger form_lock_begins before insert on form_lock for each row execute function form_lock_begins()`,
];

/** The locks that were there get their site; what keeps locks as they were made is set aside for that. */
const SITES_OF_LOCKS = [
  ...['form_lock_stays', 'form_unlock_right'].map(
    (name) => `create or replace function ${name}() returns trigger language plpgsql as $$ begin return new; end $$`,
  ),
  `select set_config('isocenter.service', 'start', true)`, // what a migration writes is recorded as the program's own
  `update form_lock l set site_key = coalesce((select f.site_key from filled_form f where f.filled_key = l.filled_key),
      (select min(f.site_key) from filled_form f where f.patient_key = l.patient_key), (select min(site_key) from access_site))
    where l.level <> 'database' and l.site_key is null`,
];

/** Agreeing is a right at the site of the lock. */
const UNLOCK_RIGHT = [
  `create or replace function form_unlock_right() returns trigger language plpgsql as $$
    begin
      if access_everywhere('form.unlock') or (new.level <> 'database' and new.site_key = any (access_sites('form.unlock'))) then
        return new;
      end if;
      ${refuse('form.unlock is not allowed to whoever acts')};
    end $$`,
];

/** Who asked, and who agreed, is whoever acts: nobody writes another's name into one of the two parts. */
const OWN_NAME = [
  `create or replace function form_lock_stays() returns trigger language plpgsql as $$
    begin
      if (new.level, new.filled_key, new.path, new.site_key, new.patient_key, new.visit, new.reason, new.locked_by,
            new.locked_by_person, new.locked_at)
          is distinct from (old.level, old.filled_key, old.path, old.site_key, old.patient_key, old.visit, old.reason, old.locked_by,
            old.locked_by_person, old.locked_at) or old.unlocked_at is not null then
        ${refuse('a lock stays as it was made')};
      end if;
      if new.unlocked_at is not null and (old.unlock_asked_by_person is null or coalesce(old.unlock_reason, '') = ''
          or old.unlock_asked_by_person::text = access_setting('person') or access_setting('person') is null) then
        ${refuse('unlocking needs a reason and a second person')};
      end if;
      if new.unlock_asked_by_person is distinct from old.unlock_asked_by_person and new.unlock_asked_by_person is not null
            and new.unlock_asked_by_person::text is distinct from access_setting('person')
          or new.unlocked_by_person is not null and new.unlocked_by_person::text is distinct from access_setting('person') then
        ${refuse('who asks for an unlocking, and who agrees, is whoever acts')};
      end if;
      return new;
    end $$`,
  `create function filled_form_unlock_asked() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.unlock_asked_by_person is not distinct from old.unlock_asked_by_person then return new; end if;
      if new.unlock_asked_by_person is distinct from access_setting('person') then
        ${refuse('who asks for an unlocking, and who agrees, is whoever acts')};
      end if;
      return new;
    end $$`,
  `create trigger filled_form_unlock_asked before insert or update of unlock_asked_by_person on filled_form
    for each row when (coalesce(new.unlock_asked_by_person, '') <> '') execute function filled_form_unlock_asked()`,
];

/** No change of the state, a signature for one, passes a lock either; and none that was under way while the lock was made. */
const CLOSED = [
  `create or replace function filled_form_is_closed() returns trigger language plpgsql ${AS_OWNER} as $$
    begin
      perform pg_advisory_xact_lock_shared(${FORMS_CHANGE});
      if exists (select from form_lock l where l.unlocked_at is null and (l.level = 'database'
          or (l.level = 'site' and l.site_key = new.site_key)
          or (l.level = 'subject' and l.patient_key = new.patient_key)
          or (l.level = 'visit' and l.patient_key = new.patient_key and l.visit = new.visit))) then
        ${refuse('what this form is about is locked')};
      end if;
      return new;
    end $$`,
  'drop trigger filled_form_is_closed on filled_form',
  `create trigger filled_form_is_closed
    before insert or update of form_key, state, response, confirmed, patient_key, visit, site_key on filled_form
    for each row execute function filled_form_is_closed()`,
];

/** The rows of locks are written after all else that touches their table: nothing may alter it while their events are not told. */
export const HELD = [
  'set constraints all immediate', // an earlier step may have left events of these tables untold
  'set constraints all deferred',
  ...AT_THEIR_SITE,
  ...LOCK_BEGINS,
  ...CLOSED,
  ...SITES_OF_LOCKS,
  ...UNLOCK_RIGHT,
  ...OWN_NAME,
];
