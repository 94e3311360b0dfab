import type { Migration } from '../../platform/database/database.ts';
import type { RecordedTable } from '../../platform/record/record-changes-of.ts';
import type { EntityHistory } from '../../platform/record/tell-event.ts';
import { ANALGESIC_HISTORIES } from './analgesics/histories.ts';
import { ANALGESICS_RECORDED } from './analgesics/recorded.ts';
import { ANALGESIC_MIGRATIONS } from './analgesics/schema.ts';
import { FULL_ASSESSMENT_MIGRATIONS } from './assessment/full-assessment-schema.ts';
import { SCORE_HISTORIES } from './assessment/histories.ts';
import { FULL_ASSESSMENTS_RECORDED, SCORES_RECORDED } from './assessment/recorded.ts';
import { SCORE_MIGRATIONS } from './assessment/schema.ts';
import { BOARD_MIGRATIONS } from './board/schema.ts';
import { DRILL_HISTORIES } from './drill/histories.ts';
import { DRILL_RECORDED } from './drill/recorded.ts';
import { DRILL_MIGRATIONS } from './drill/schema.ts';
import { EDUCATION_HISTORIES } from './education/histories.ts';
import { EDUCATION_RECORDED } from './education/recorded.ts';
import { EDUCATION_MIGRATIONS } from './education/schema.ts';
import { FOLLOW_UP_HISTORIES } from './follow-up/histories.ts';
import { FOLLOW_UPS_RECORDED } from './follow-up/recorded.ts';
import { FOLLOW_UP_MIGRATIONS } from './follow-up/schema.ts';
import { WARD_COURSE_MIGRATIONS } from './indicators/courses-schema.ts';
import { WARD_DISCHARGE_MIGRATIONS } from './indicators/discharges-schema.ts';
import { WARD_INDICATOR_MIGRATIONS } from './indicators/schema.ts';
import { NARCOTIC_HISTORIES } from './narcotics/histories.ts';
import { NARCOTICS_RECORDED } from './narcotics/recorded.ts';
import { NARCOTIC_INFUSION_MIGRATIONS, NARCOTIC_MIGRATIONS } from './narcotics/schema.ts';
import { ORGAN_FUNCTION_HISTORIES } from './organ-function/histories.ts';
import { ORGAN_FUNCTION_RECORDED } from './organ-function/recorded.ts';
import { ORGAN_FUNCTION_MIGRATIONS } from './organ-function/schema.ts';
import { OWN_PAGE_HISTORIES } from './own-page/histories.ts';
import { OWN_PAGE_RECORDED } from './own-page/recorded.ts';
import { OWN_PAGE_MIGRATIONS } from './own-page/schema.ts';
import { PROCEDURE_HISTORIES } from './procedures/histories.ts';
import { PROCEDURES_RECORDED } from './procedures/recorded.ts';
import { PROCEDURE_MIGRATIONS } from './procedures/schema.ts';
import { RADIOTHERAPY_HISTORIES } from './radiotherapy/histories.ts';
import { REFERRALS_RECORDED, RESPONSES_RECORDED } from './radiotherapy/recorded.ts';
import { RESPONSE_MIGRATIONS } from './radiotherapy/response-schema.ts';
import { REFERRAL_MIGRATIONS } from './radiotherapy/schema.ts';
import { STAY_HISTORIES } from './stay/histories.ts';
import { STAYS_RECORDED } from './stay/recorded.ts';
import { STAY_MIGRATIONS } from './stay/schema.ts';

export { wardDemonstration } from './demonstration/demonstration-part.ts';
export { wardRoutes } from './ward-routes.ts';

/** What each room of the pain ward keeps, in the order in which their tables came. */
export const WARD_MIGRATIONS: readonly Migration[] = [
  ...STAY_MIGRATIONS,
  ...SCORE_MIGRATIONS,
  ...FULL_ASSESSMENT_MIGRATIONS,
  ...ANALGESIC_MIGRATIONS,
  ...BOARD_MIGRATIONS,
  ...WARD_INDICATOR_MIGRATIONS,
  ...OWN_PAGE_MIGRATIONS,
  ...REFERRAL_MIGRATIONS,
  ...EDUCATION_MIGRATIONS,
  ...DRILL_MIGRATIONS,
  ...NARCOTIC_MIGRATIONS,
  ...RESPONSE_MIGRATIONS,
  ...PROCEDURE_MIGRATIONS,
  ...WARD_COURSE_MIGRATIONS,
  ...ORGAN_FUNCTION_MIGRATIONS,
  ...NARCOTIC_INFUSION_MIGRATIONS,
  ...FOLLOW_UP_MIGRATIONS,
  ...WARD_DISCHARGE_MIGRATIONS,
];
export const WARD_RECORDED: readonly RecordedTable[] = [
  ...STAYS_RECORDED,
  ...SCORES_RECORDED,
  ...FULL_ASSESSMENTS_RECORDED,
  ...ANALGESICS_RECORDED,
  ...OWN_PAGE_RECORDED,
  ...REFERRALS_RECORDED,
  ...EDUCATION_RECORDED,
  ...DRILL_RECORDED,
  ...NARCOTICS_RECORDED,
  ...RESPONSES_RECORDED,
  ...PROCEDURES_RECORDED,
  ...ORGAN_FUNCTION_RECORDED,
  ...FOLLOW_UPS_RECORDED,
];
export const WARD_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  ...STAY_HISTORIES,
  ...SCORE_HISTORIES,
  ...ANALGESIC_HISTORIES,
  ...EDUCATION_HISTORIES,
  ...DRILL_HISTORIES,
  ...NARCOTIC_HISTORIES,
  ...RADIOTHERAPY_HISTORIES,
  ...PROCEDURE_HISTORIES,
  ...ORGAN_FUNCTION_HISTORIES,
  ...OWN_PAGE_HISTORIES,
  ...FOLLOW_UP_HISTORIES,
};
