import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { linkOpening, linkTable } from '../../../platform/patient-links/link-sql.ts';
import { AS_OWNER, ofStay } from '../stay/stay-sql.ts';
import { MOST_AN_HOUR, PATIENT_ANSWER } from './contract.ts';

/** Who reads it when; links to the page, of a stay and beyond its end; what patients said. Patients see no table: they act through functions. */
export const OWN_PAGE_TABLES = [
  `create table ward_contact (
    site_key bigint primary key default access_arrival_site() references access_site,
    revision integer not null default 1, content jsonb not null, recorded_by bigint references access_person)`,
  ...rowSecurity('ward_contact', {
    ...{ read: atSitesOf('patient.read'), write: atSitesOf('ward-contact.write'), remove: 'false' },
  }),

  linkTable('ward_page_link', 'stay_key bigint not null references ward_stay'),
  'create index on ward_page_link (stay_key)',
  ...rowSecurity('ward_page_link', {
    ...{ read: ofStay('ward_page_link'), write: ofStay('ward_page_link', 'patient-report.ask'), remove: 'false' },
  }),

  `create table ward_patient_answer (
    answer_key bigint generated always as identity primary key,
    stay_key bigint not null references ward_stay, link_key bigint not null references ward_page_link,
    sent_as uuid not null unique, sent_sha256 text not null, revision integer not null default 1,
    at timestamptz not null, arrived_at timestamptz not null, language text not null check (language in ('en', 'zh')), content jsonb not null,
    level text not null check (level in ('red', 'amber', 'none')), flags jsonb not null, told_at timestamptz,
    acknowledged_at timestamptz, acknowledged_by bigint references access_person, done text,
    check (told_at is null or level = 'red'), check (num_nulls(acknowledged_at, acknowledged_by, done) in (0, 3)), check (done <> ''))`,
  'create index on ward_patient_answer (stay_key, at desc)',
  `create index on ward_patient_answer (at) where level = 'red' and acknowledged_at is null`,
  ...rowSecurity('ward_patient_answer', {
    ...{ read: ofStay('ward_patient_answer'), update: ofStay('ward_patient_answer', 'patient-answer.see-to') },
  }),
  // Boards hear of an answer with its commit, and of who has seen to it.
  `create trigger ward_contact_said after insert or update on ward_contact for each row execute function ward_said()`,
  `create trigger ward_patient_answer_said after insert or update on ward_patient_answer
    for each row execute function ward_said_of_stay()`,
];

/** A link ends with a stay that was entered in error, and with the patient's death. */
const STAY_HOLDS = `exists (select from ward_stay s
  where s.stay_key = l.stay_key and not s.in_error and s.discharged_to is distinct from 'died')`;

export const OWN_PAGE_FUNCTIONS = [
  linkOpening({ name: 'ward_page_link_open', table: 'ward_page_link', of: 'stay_key', holds: STAY_HOLDS }),

  // What the page needs to say who reads it: nothing of the patient.
  `create function ward_page_open(secret text, code text)
    returns table (said text, link bigint, zone text, contact jsonb, alert_at timestamptz, alert_told_at timestamptz, alert_acknowledged_at timestamptz)
    ${AS_OWNER} language sql as $$
    select o.said, o.link, (select c.content ->> 'timeZone' from deadline_calendar c),
      (select c.content from ward_contact c join ward_stay s using (site_key) where s.stay_key = o.thing),
      a.at, a.told_at, a.acknowledged_at
    from ward_page_link_open(secret, code) o left join lateral (select * from ward_patient_answer a
      where a.stay_key = o.thing and a.level = 'red'
      order by (a.acknowledged_at is null) desc, a.arrived_at desc, a.answer_key desc limit 1) a on true $$`,

  // Kept once, and no more of a link than its limit an hour. A red answer becomes a task of the site's nurses in the same transaction: with its commit they
  // are told. It joins a task of the same stay that is open, unless that has no due time and this one has.
  `create function ward_page_say(secret text, code text, asked jsonb) returns table (said text, level text, told_at timestamptz, said_at timestamptz, acknowledged_at timestamptz)
    ${AS_OWNER} language plpgsql as $$
    declare
      opened record;
      kept ward_patient_answer;
      due timestamptz := (asked ->> 'dueAt')::timestamptz;
      arrived timestamptz := (asked ->> 'arrivedAt')::timestamptz;
    begin
      select * into opened from ward_page_link_open(secret, code);
      if opened.said <> 'open' then
        return query select opened.said, null::text, null::timestamptz, null::timestamptz, null::timestamptz;
        return;
      end if;
      -- The link's row is locked: what comes at once is counted one after another. An answer that was kept already may come again.
      if not exists (select from ward_patient_answer a where a.sent_as = (asked ->> 'sentAs')::uuid)
        and (select count(*) from ward_patient_answer a where a.link_key = opened.link and a.arrived_at > arrived - interval '1 hour') >= ${MOST_AN_HOUR} then
        return query select 'many', null::text, null::timestamptz, null::timestamptz, null::timestamptz;
        return;
      end if;
      insert into ward_patient_answer (stay_key, link_key, sent_as, sent_sha256, at, arrived_at, language, content, level, flags, told_at)
        values (opened.thing, opened.link, (asked ->> 'sentAs')::uuid, asked ->> 'sha256', (asked ->> 'at')::timestamptz,
          arrived, asked ->> 'language', asked -> 'content', asked ->> 'level', asked -> 'flags',
          (asked ->> 'toldAt')::timestamptz)
        on conflict (sent_as) do nothing returning * into kept;
      if kept is null then
        select * into kept from ward_patient_answer a where a.sent_as = (asked ->> 'sentAs')::uuid;
        if kept.stay_key <> opened.thing or kept.sent_sha256 <> asked ->> 'sha256' then
          return query select 'taken', null::text, null::timestamptz, null::timestamptz, null::timestamptz;
          return;
        end if;
      elsif kept.level = 'red' and not exists (select from task t join ward_patient_answer a on a.answer_key::text = t.entity_key
        where t.entity = '${PATIENT_ANSWER}' and t.state = 'open' and a.stay_key = kept.stay_key and (t.due_at is not null or due is null)) then
        insert into task (code, said, entity, entity_key, patient_key, path, site_key, role, due_at, opened_at)
          select 'task/patient-red-answer', '{}', '${PATIENT_ANSWER}', kept.answer_key::text, s.patient_key, '/ward/stays/' || s.stay_key,
            s.site_key, 'nurse', due, kept.arrived_at
          from ward_stay s where s.stay_key = kept.stay_key;
      end if;
      return query select 'open', kept.level, kept.told_at, kept.at, kept.acknowledged_at;
    end $$`,
];
