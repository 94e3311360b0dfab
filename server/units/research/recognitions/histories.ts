import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { ENTRY_LABELS, PEOPLE_LABELS } from '../entries/entry-labels.ts';
import { EVIDENCE, RECOGNITION } from './contract.ts';
import { SHEET } from './sheet-contract.ts';

/** How awards, posts, services and accreditations read in their history. */
export const RECOGNITION_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [RECOGNITION]: {
    thing: 'researchRecognition',
    labels: {
      ...ENTRY_LABELS,
      ...{ recognition_key: null, report_from: null, 'content.kind': 'kind', 'content.sort': 'sort' },
      ...{ 'content.body': 'body', 'content.level': 'level', 'content.rank': 'rank', 'content.number': 'document' },
      ...{ 'content.from': 'from', 'content.to': 'to' },
      ...PEOPLE_LABELS('content.people.*', 'member'),
      ...{ 'content.reports.*': 'report-due', 'content.reports.*.what': 'report-due', 'content.reports.*.id': null },
      ...{ 'content.reports.*.dueOn': 'due-on', 'content.reports.*.doneOn': 'done-on' },
    },
    items: {
      'content.people.*': ({ name }) => String(name),
      'content.reports.*': ({ what }) => String(what),
    },
  },
  [EVIDENCE]: {
    thing: 'researchEvidence',
    labels: {
      ...{ file_key: null, recognition_key: null, sha256: null, type: null, size_bytes: null, uploaded_by: null },
      ...{ name: 'name', struck_out_at: null, struck_out_by: null, struck_out_reason: 'why' },
    },
  },
  [SHEET]: {
    thing: 'researchSheet',
    labels: {
      ...{ report_id: 'report-due', struck_out_reason: 'why', sheet_key: null, recognition_key: null },
      ...{ filled_key: null, begun_by: null, revision: null },
    },
  },
};
