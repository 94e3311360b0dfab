import { AS_OWNER } from '../stay/stay-sql.ts';
import { MOST_AN_HOUR, PATIENT_ANSWER } from './contract.ts';

/**
 * When somebody is to have seen to a red answer is kept with it. What is said is kept once, and no more of a link than its limit an hour. A red answer becomes
 * a task of the site's nurses in the same transaction: with its commit they are told. It joins a task of the same stay that is open and due no later.
 */
export const DUE_STATEMENTS = [
  `alter table ward_patient_answer add due_at timestamptz, add check (due_at is null or level = 'red')`,
  'drop function ward_page_say(text, text, jsonb)',
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
      insert into ward_patient_answer (stay_key, link_key, sent_as, sent_sha256, at, arrived_at, language, content, level, flags, told_at, due_at)
        values (opened.thing, opened.link, (asked ->> 'sentAs')::uuid, asked ->> 'sha256', (asked ->> 'at')::timestamptz,
          arrived, asked ->> 'language', asked -> 'content', asked ->> 'level', asked -> 'flags',
          (asked ->> 'toldAt')::timestamptz, due)
        on conflict (sent_as) do nothing returning * into kept;
      if kept is null then
        select * into kept from ward_patient_answer a where a.sent_as = (asked ->> 'sentAs')::uuid;
        if kept.stay_key <> opened.thing or kept.sent_sha256 <> asked ->> 'sha256' then
          return query select 'taken', null::text, null::timestamptz, null::timestamptz, null::timestamptz;
          return;
        end if;
      elsif kept.level = 'red' and not exists (select from task t join ward_patient_answer a on a.answer_key::text = t.entity_key
        where t.entity = '${PATIENT_ANSWER}' and t.state = 'open' and a.stay_key = kept.stay_key and (t.due_at <= due or due is null)) then
        insert into task (code, said, entity, entity_key, patient_key, path, site_key, role, due_at, opened_at)
          select 'task/patient-red-answer', '{}', '${PATIENT_ANSWER}', kept.answer_key::text, s.patient_key, '/ward/stays/' || s.stay_key,
            s.site_key, 'nurse', due, kept.arrived_at
          from ward_stay s where s.stay_key = kept.stay_key;
      end if;
      return query select 'open', kept.level, kept.told_at, kept.at, kept.acknowledged_at;
    end $$`,
];
