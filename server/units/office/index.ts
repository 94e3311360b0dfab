import type { Migration } from '../../platform/database/database.ts';
import type { RecordedTable } from '../../platform/record/record-changes-of.ts';
import type { EntityHistory } from '../../platform/record/tell-event.ts';
import { PUBLIC_SITE_HISTORIES } from './public-site/histories.ts';
import { PUBLIC_SITE_RECORDED } from './public-site/recorded.ts';
import { PUBLIC_SITE_MIGRATIONS } from './public-site/schema.ts';
import { STATEMENT_HISTORIES } from './statement/histories.ts';
import { STATEMENTS_RECORDED } from './statement/recorded.ts';
import { STATEMENT_MIGRATIONS } from './statement/schema.ts';

export { officeRoutes } from './office-routes.ts';
export { publicSiteDemonstration } from './public-site/demonstration/public-site.ts';
export { statementExportRoutes } from './statement/export-routes.ts';

/** What each room of the office keeps, in the order in which their tables came. */
export const OFFICE_MIGRATIONS: readonly Migration[] = [...STATEMENT_MIGRATIONS, ...PUBLIC_SITE_MIGRATIONS];
export const OFFICE_RECORDED: readonly RecordedTable[] = [...STATEMENTS_RECORDED, ...PUBLIC_SITE_RECORDED];
export const OFFICE_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  ...STATEMENT_HISTORIES,
  ...PUBLIC_SITE_HISTORIES,
};
