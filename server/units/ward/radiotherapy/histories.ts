import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { REFERRAL, SITE_PAIN, TREATED_SITE } from './contract.ts';

const OF_STAY = { stay_key: null, site_key: null, revision: null, recorded_by: null } as const;
const CORRECTED = { in_error: 'in-error', correction: 'why' } as const;

/** How referrals, treated sites and the pain there read in their history. */
export const RADIOTHERAPY_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [REFERRAL]: {
    thing: 'radiotherapyReferral',
    labels: {
      ...{ ...OF_STAY, referral_key: null },
      ...{ course_key: 'course', reason: null, withdrawn_at: 'withdrawn', withdrawn_reason: 'why' },
      ...{ 'reason.score.pain': 'pain-score', 'reason.score.at': 'date', 'reason.score.scoreKey': null },
      ...{ 'reason.score.instrument': 'instrument', 'reason.signs': null, 'reason.assessedAt': null },
      'reason.regions': 'place',
    },
  },
  [TREATED_SITE]: {
    thing: 'treatedSite',
    labels: {
      ...{ ...OF_STAY, ...CORRECTED, treated_site_key: null, sent_as: null, sent_sha256: null },
      ...{ course_key: 'course', region: 'place', words: 'note' },
    },
  },
  [SITE_PAIN]: {
    thing: 'sitePain',
    labels: {
      ...{ ...OF_STAY, ...CORRECTED, site_pain_key: null, treated_site_key: null, sent_as: null, sent_sha256: null },
      ...{ at: null, 'content.at': 'date', 'content.worst': 'pain-score', 'content.note': 'note' },
      ...{ 'content.opioids.kind': null, 'content.opioids.mg': null, 'content.opioids.why': null },
      ...{ 'opioids.lowMg': 'oral-morphine', 'opioids.highMg': 'oral-morphine', 'opioids.table': 'opioid-table' },
      ...{ 'opioids.edition': 'tables-edition', 'opioids.why': null },
    },
  },
};
