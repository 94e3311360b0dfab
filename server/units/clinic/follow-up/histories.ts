import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';

const EVENT = 'content.events.*';
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const SILENT = { revision: null, recorded_by: null, in_error: 'in-error' } as const;

/** How follow-up reads in its history. */
export const FOLLOW_UP_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  'follow-up-scheme': {
    thing: 'followUpScheme',
    labels: {
      ...{ scheme_key: null, course_key: null, revision: null },
      ...{ 'content.from.kind': 'counted-from', 'content.from.day': 'date' },
      ...{ 'content.steps.*': 'visits-due', 'content.graceDays': 'grace-days', 'content.note': 'note' },
    },
    items: {
      'content.steps.*': ({ visits, every, unit }: Columns) => `${String(visits)} × ${String(every)} ${text(unit)}`,
    },
  },
  'follow-up-visit': {
    thing: 'followUpVisit',
    labels: {
      ...{ visit_key: null, course_key: null, day: null, ...SILENT },
      ...{ 'content.day': 'date', 'content.how': 'kind', 'content.ecog': 'ecog', 'content.disease': 'disease' },
      ...{ 'content.recurrences': 'recurrence', 'content.findings': 'findings', 'content.nextVisit': 'next' },
      ...{ [EVENT]: 'toxicity', [`${EVENT}.grade`]: 'grade', [`${EVENT}.note`]: 'note' },
    },
    items: { [EVENT]: ({ term }: Columns) => text(term) },
  },
  'recurrence-place': {
    thing: 'recurrencePlace',
    labels: {
      ...{ place_key: null, course_key: null, visit_key: null, ...SILENT },
      ...{ 'content.kind': 'kind', 'content.pointMm': 'point', 'content.doseGy': 'dose', 'content.target': 'target' },
      ...{ 'content.planUid': 'plan', 'content.note': 'note' },
      ...{ 'content.treatedPlanKey': null, 'content.caseKey': null, 'content.doseUids': null },
      ...{ 'content.frameOfReferenceUid': null, 'content.gridSpacingMm': null, 'content.prescribedGy': null },
      ...{ 'content.notices': null },
    },
  },
  survival: {
    thing: 'survival',
    labels: {
      ...{ survival_key: null, patient_key: null, ...SILENT },
      ...{ 'content.status': 'status', 'content.day': 'date', 'content.cause': 'cause', 'content.source': 'source' },
      'content.note': 'note',
    },
  },
};
