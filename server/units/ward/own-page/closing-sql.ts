import { linkOpening } from '../../../platform/patient-links/link-sql.ts';
import { AS_OWNER } from '../stay/stay-sql.ts';

/**
 * A page is closed with a stay that was entered in error, and with the patient's death, wherever the record knows of it: any stay of the patient that ended
 * with it, or the survival that the clinic keeps, of whoever was merged, too. What was struck out closes nothing.
 */
const IS_CLOSED = `create function ward_own_page_is_closed(asked bigint) returns boolean stable ${AS_OWNER} language sql as $$
  select exists (select from ward_stay s, lateral (select clinic_patient_keys(clinic_patient_root(s.patient_key)) as keys) family
    where s.stay_key = asked and (s.in_error
      or exists (select from ward_stay d where d.patient_key = any (family.keys) and d.discharged_to = 'died' and not d.in_error)
      or exists (select from clinic_survival v where v.patient_key = any (family.keys) and v.content ->> 'status' = 'dead' and not v.in_error))) $$`;

export const CLOSING_FUNCTIONS = [
  IS_CLOSED,
  'drop function ward_page_link_open(text, text)',
  linkOpening({
    ...{ name: 'ward_page_link_open', table: 'ward_page_link', of: 'stay_key' },
    closed: 'ward_own_page_is_closed(l.stay_key)',
  }),
];
