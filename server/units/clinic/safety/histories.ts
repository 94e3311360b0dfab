import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const FACTOR = 'analysis.factors.*';

const incident: EntityHistory = {
  thing: 'incident',
  labels: {
    event_class: 'event-class',
    words: 'description',
    page_path: 'page',
    'analysis.eventClass': 'event-class',
    'analysis.problemTypes': 'problem-types',
    'analysis.technique': 'technique',
    'analysis.arose': 'arose',
    'analysis.found': 'found-in',
    'analysis.account': 'account',
    [FACTOR]: 'factors',
    'analysis.lesson': 'lesson',
    closed_at: 'closed-at',
    ...{ incident_key: null, site_key: null, revision: null, reporter: null, reported_at: null, patient_key: null },
  },
  items: { [FACTOR]: ({ kind, words }: Columns) => `${text(kind)}: ${text(words)}` },
};

const action: EntityHistory = {
  thing: 'incidentAction',
  labels: {
    words: 'description',
    due_on: 'due-on',
    outcome: 'outcome',
    ...{ action_key: null, incident_key: null, revision: null, owner: null, done_at: null },
  },
};

const mode: EntityHistory = {
  thing: 'failureMode',
  labels: {
    'content.words': 'description',
    'content.step': 'arose',
    'content.problemType': 'problem-types',
    'content.severity': 'severity',
    'content.detectability': 'detectability',
    'content.controls': 'controls',
    ...{ mode_key: null, site_key: null, revision: null },
  },
};

/** How incident learning reads in its history. */
export const SAFETY_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  incident,
  'incident-action': action,
  'failure-mode': mode,
};
