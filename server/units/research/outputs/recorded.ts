import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { AUTHORSHIP, DOUBT, IMPORT, MERGE, NAME_FORM, PROFILE, SOURCE, WORK } from './contract.ts';

export const AUTHORSHIPS_RECORDED: RecordedTable = {
  ...{ unit: 'research', table: 'research_authorship', entity: AUTHORSHIP },
  key: ['work_key', 'name_key', 'person_key'],
};

export const MERGES_RECORDED: RecordedTable = {
  ...{ unit: 'research', table: 'research_merge', entity: MERGE, key: ['merge_key'] },
};

/** How papers stand in the record. What is computed of a work's content is left out, and authors as rows: they say nothing that the content does not. */
export const OUTPUTS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'research', table: 'research_work', entity: WORK, key: ['work_key'] },
    leftOut: [
      'match_keys',
      'search_text',
      'issns',
      'retracts',
      'type',
      'title',
      'doi',
      'pmid',
      'year',
      'month',
      'day',
      'language',
      'is_retracted',
    ],
  },
  { unit: 'research', table: 'research_work_source', entity: SOURCE, key: ['source_key'] },
  { unit: 'research', table: 'research_import', entity: IMPORT, key: ['import_key'], blobs: ['sha256'] },
  { unit: 'research', table: 'research_doubt', entity: DOUBT, key: ['doubt_key'] },
  MERGES_RECORDED,
  { unit: 'research', table: 'research_profile', entity: PROFILE, key: ['person_key'] },
  { unit: 'research', table: 'research_name_form', entity: NAME_FORM, key: ['form_key'] },
  AUTHORSHIPS_RECORDED,
];
