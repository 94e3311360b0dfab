import { LINK_COUNTS, LINK_SECRETS } from '../../../platform/patient-links/link-sql.ts';
import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { OWN_PAGE_LINK, PATIENT_ANSWER, WARD_CONTACT } from './contract.ts';

const OF_STAY = {
  unit: 'ward',
  patient: '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)',
} as const;

/** How links, answers and staffed hours stand in the record; the secrets of a link do not. */
export const OWN_PAGE_RECORDED: readonly RecordedTable[] = [
  { unit: 'ward', table: 'ward_contact', entity: WARD_CONTACT, key: ['site_key'] },
  {
    ...{ ...OF_STAY, table: 'ward_page_link', entity: OWN_PAGE_LINK, key: ['link_key'] },
    ...{ leftOut: LINK_COUNTS, secret: LINK_SECRETS },
  },
  { ...OF_STAY, table: 'ward_patient_answer', entity: PATIENT_ANSWER, key: ['answer_key'] },
];
