import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { FULL_ASSESSMENT_ENTITY, SCORE } from './contract.ts';

/** How an assessment reads in its history. */
export const SCORE_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [FULL_ASSESSMENT_ENTITY]: {
    thing: 'fullPainAssessment',
    labels: { filled_key: 'form', stay_key: null, completed_at: 'date' },
  },
  [SCORE]: {
    thing: 'painScore',
    labels: {
      ...{ score_key: null, stay_key: null, client_key: null, sent_sha256: null, revision: null, recorded_by: null },
      ...{ at: null, instrument: 'instrument', pain: 'pain', in_error: 'in-error', reason: 'why' },
      ...{ 'content.at': 'date', 'content.during': 'during', 'content.note': 'note' },
      ...{ 'content.measured.instrument': null, 'content.measured.value': null, 'content.measured.items': 'items' },
    },
  },
};
