import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { REFERRAL } from './contract.ts';

/** How a referral reads in its history. */
export const REFERRAL_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [REFERRAL]: {
    thing: 'radiotherapyReferral',
    labels: {
      ...{ referral_key: null, stay_key: null, site_key: null, revision: null, recorded_by: null },
      ...{ course_key: 'course', reason: null, withdrawn_at: 'withdrawn', withdrawn_reason: 'why' },
      ...{ 'reason.score.pain': 'pain-score', 'reason.score.at': 'date', 'reason.score.scoreKey': null },
      ...{ 'reason.score.instrument': 'instrument', 'reason.signs': null, 'reason.assessedAt': null },
      'reason.regions': 'place',
    },
  },
};
