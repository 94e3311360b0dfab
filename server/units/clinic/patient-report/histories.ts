import type { EntityHistory } from '../../../platform/record/tell-event.ts';

/** How links of patients, and what they reported, read in their history. */
export const PATIENT_REPORT_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  'report-link': {
    thing: 'reportLink',
    labels: {
      ...{ link_key: null, course_key: null, secret_sha256: null, code_sha256: null, made_by: null, made_at: null },
      ...{ expires_at: 'expires', revoked_at: 'revoked' },
    },
  },
  'patient-report': {
    thing: 'patientReport',
    labels: { report_key: null, course_key: null, link_key: null, at: null, language: 'language', answers: 'answers' },
  },
};
