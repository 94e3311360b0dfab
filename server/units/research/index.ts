import type { Migration } from '../../platform/database/database.ts';
import type { RecordedTable } from '../../platform/record/record-changes-of.ts';
import type { EntityHistory } from '../../platform/record/tell-event.ts';
import { JOURNAL_HISTORIES } from './journals/histories.ts';
import { JOURNALS_RECORDED } from './journals/recorded.ts';
import { JOURNAL_MIGRATIONS } from './journals/schema.ts';
import { OUTPUT_HISTORIES } from './outputs/histories.ts';
import { OUTPUTS_RECORDED } from './outputs/recorded.ts';
import { OUTPUT_MIGRATIONS } from './outputs/schema.ts';

export { researchRoutes } from './research-routes.ts';

/** What each room of the register keeps, in the order in which their tables came. */
export const RESEARCH_MIGRATIONS: readonly Migration[] = [...OUTPUT_MIGRATIONS, ...JOURNAL_MIGRATIONS];
export const RESEARCH_RECORDED: readonly RecordedTable[] = [...OUTPUTS_RECORDED, ...JOURNALS_RECORDED];
export const RESEARCH_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  ...OUTPUT_HISTORIES,
  ...JOURNAL_HISTORIES,
};
