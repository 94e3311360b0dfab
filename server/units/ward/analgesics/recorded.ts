import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { ADMINISTRATION, EFFECT, ORDER, TABLE } from './contract.ts';

const patient = '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)';
const ofStay = { unit: 'ward', leftOut: ['recorded_at'], patient } as const;

/** An administration's event says its route and whether it is a rescue or a single dose: deadlines follow it. */
export const ADMINISTRATIONS_RECORDED: RecordedTable = {
  ...{ ...ofStay, table: 'ward_administration', entity: ADMINISTRATION, key: ['administration_key'] },
};

/** How analgesics stand in the record. */
export const ANALGESICS_RECORDED: readonly RecordedTable[] = [
  { unit: 'ward', table: 'ward_opioid_table', entity: TABLE, key: ['site_key'] },
  { ...ofStay, table: 'ward_analgesic_order', entity: ORDER, key: ['order_key'] },
  ADMINISTRATIONS_RECORDED,
  { ...ofStay, table: 'ward_adverse_effect', entity: EFFECT, key: ['effect_key'] },
];
