import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { OWN_PAGE_LINK, PATIENT_ANSWER, WARD_CONTACT } from './contract.ts';

/** How links, answers and staffed hours read in their history. */
export const OWN_PAGE_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [WARD_CONTACT]: {
    thing: 'wardContact',
    labels: {
      ...{ site_key: null, revision: null, recorded_by: null, 'content.hours': 'staffed-hours' },
      ...{ 'content.phone': 'ward-phone', 'content.emergency': 'emergency-number' },
      'content.withinMinutes': 'calls-within',
    },
  },
  [OWN_PAGE_LINK]: {
    thing: 'reportLink',
    labels: {
      ...{ link_key: null, stay_key: null, secret_sha256: null, code_sha256: null, made_by: null, made_at: null },
      ...{ expires_at: 'expires', revoked_at: 'revoked' },
    },
  },
  [PATIENT_ANSWER]: {
    thing: 'patientAnswer',
    labels: {
      ...{ answer_key: null, stay_key: null, link_key: null, sent_as: null, sent_sha256: null, revision: null },
      ...{
        at: 'date',
        arrived_at: null,
        language: 'language',
        level: null,
        flags: null,
        told_at: 'told',
        due_at: 'due-on',
      },
      ...{ acknowledged_at: 'acknowledged', acknowledged_by: null, done: 'done' },
      ...{ 'content.by': null, 'content.pain': 'pain', 'content.message': 'note', 'content.drowsy': 'drowsy' },
      ...{ 'content.signs': 'signs', 'content.rescue': 'rescue', 'content.stoolDays': 'stool-days' },
      ...{ 'content.rescue.taken': 'rescue', 'content.rescue.ago': null, 'content.rescue.count': null },
      'content.rescue.helped': null,
    },
  },
};
