import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { REFERRAL, SITE_PAIN, TREATED_SITE } from './contract.ts';

const patient = '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)';
const ofStay = { unit: 'ward', leftOut: ['recorded_at'], patient } as const;

/** How referrals to radiotherapy stand in the record. */
export const REFERRALS_RECORDED: readonly RecordedTable[] = [
  { ...ofStay, table: 'ward_radiotherapy_referral', entity: REFERRAL, key: ['referral_key'] },
];

/** How treated sites and the pain there stand in the record. */
export const RESPONSES_RECORDED: readonly RecordedTable[] = [
  { ...ofStay, table: 'ward_treated_site', entity: TREATED_SITE, key: ['treated_site_key'] },
  { ...ofStay, table: 'ward_site_pain', entity: SITE_PAIN, key: ['site_pain_key'] },
];
