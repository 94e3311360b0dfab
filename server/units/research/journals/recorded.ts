import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { JOURNAL, JOURNAL_LIST, JOURNAL_YEAR } from './contract.ts';

export const JOURNAL_YEARS_RECORDED: RecordedTable = {
  ...{ unit: 'research', table: 'research_journal_year', entity: JOURNAL_YEAR },
  key: ['journal_key', 'year'],
};

/** How journals stand in the record. */
export const JOURNALS_RECORDED: readonly RecordedTable[] = [
  { unit: 'research', table: 'research_journal', entity: JOURNAL, key: ['journal_key'] },
  { unit: 'research', table: 'research_journal_issn', entity: 'research-journal-issn', key: ['issn'] },
  { unit: 'research', table: 'research_journal_list', entity: JOURNAL_LIST, key: ['list_key'] },
  JOURNAL_YEARS_RECORDED,
];
