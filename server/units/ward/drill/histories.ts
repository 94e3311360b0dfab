import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { DRILL_ANSWER, DRILL_ATTEMPT } from './contract.ts';

/** How an attempt at the drill reads in its history. */
export const DRILL_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [DRILL_ATTEMPT]: {
    thing: 'drillAttempt',
    labels: {
      ...{ attempt_key: null, site_key: null, person_key: null, seed: null, asked: null },
      ...{ cases_version: 'edition', started_at: 'began', finished_at: 'ended', points: 'points', most: null },
      ...{ right_count: null, wrong_count: null, not_answered_count: null },
    },
  },
  [DRILL_ANSWER]: {
    thing: 'drillAnswer',
    labels: {
      ...{ attempt_key: null, case_id: 'drill-case', answered_at: 'date' },
    },
  },
};
