import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { ADMINISTRATION, EFFECT, ORDER, TABLE } from './contract.ts';

const OF_STAY = {
  stay_key: null,
  site_key: null,
  revision: null,
  recorded_by: null,
  sent_as: null,
  sent_sha256: null,
} as const;
const CORRECTED = { in_error: 'in-error', correction: 'why' } as const;

/** How analgesics read in their history. */
export const ANALGESIC_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [TABLE]: {
    thing: 'opioidTable',
    labels: { site_key: null, revision: null, table_id: 'opioid-table', edition: 'tables-edition' },
  },
  [ORDER]: {
    thing: 'analgesicOrder',
    labels: {
      ...{ ...OF_STAY, order_key: null, is_signed: null, replaces_key: 'replaces-order' },
      ...{
        stopped_at: 'stopped',
        stop_reason: 'why',
        replaced_by_key: 'replaced-by',
        'content.purpose': 'purpose',
        'content.drug': 'drug',
      },
      ...{ 'content.preparation': 'preparation', 'content.route': 'route', 'content.dose': 'single-dose' },
      ...{ 'content.doseMost': 'dose-most', 'content.unit': 'unit', 'content.schedule': 'schedule' },
      ...{ 'content.startsAt': 'date', 'content.note': 'note', 'content.rules': 'rules' },
      ...{ 'content.beyondReason': 'beyond-reason', 'content.organReason': 'organ-reason' },
    },
  },
  [ADMINISTRATION]: {
    thing: 'administration',
    labels: {
      ...{ ...OF_STAY, ...CORRECTED, administration_key: null, order_key: 'order', at: 'date', given: 'given' },
      ...{
        dose: 'single-dose',
        unit: 'unit',
        route: 'route',
        is_rescue: 'rescue',
        is_opioid: null,
        is_once: null,
        reason: 'why',
      },
      removed_at: 'removed',
    },
  },
  [EFFECT]: {
    thing: 'adverseEffect',
    labels: {
      ...{ ...OF_STAY, ...CORRECTED, effect_key: null, at: 'date', kind: 'effect', value: 'value', note: 'note' },
    },
  },
};
