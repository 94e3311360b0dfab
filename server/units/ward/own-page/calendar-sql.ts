import { AS_OWNER } from '../stay/stay-sql.ts';

/** What the page needs to say who reads it, with the whole calendar, so that it knows public holidays: nothing of the patient. */
export const CALENDAR_FUNCTIONS = [
  'drop function ward_page_open(text, text)',
  `create function ward_page_open(secret text, code text)
    returns table (said text, link bigint, calendar jsonb, contact jsonb, alert_at timestamptz, alert_told_at timestamptz, alert_acknowledged_at timestamptz)
    ${AS_OWNER} language sql as $$
    select o.said, o.link, (select c.content from deadline_calendar c),
      (select c.content from ward_contact c join ward_stay s using (site_key) where s.stay_key = o.thing),
      a.at, a.told_at, a.acknowledged_at
    from ward_page_link_open(secret, code) o left join lateral (select * from ward_patient_answer a
      where a.stay_key = o.thing and a.level = 'red'
      order by (a.acknowledged_at is null) desc, a.arrived_at desc, a.answer_key desc limit 1) a on true $$`,
];
