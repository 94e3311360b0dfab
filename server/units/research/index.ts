import type { Migration } from '../../platform/database/database.ts';
import type { RecordedTable } from '../../platform/record/record-changes-of.ts';
import type { EntityHistory } from '../../platform/record/tell-event.ts';
import { JOURNAL_HISTORIES } from './journals/histories.ts';
import { JOURNALS_RECORDED } from './journals/recorded.ts';
import { JOURNAL_MIGRATIONS } from './journals/schema.ts';
import { OUTPUT_HISTORIES } from './outputs/histories.ts';
import { OUTPUTS_RECORDED } from './outputs/recorded.ts';
import { OUTPUT_MIGRATIONS } from './outputs/schema.ts';
import { PATENT_HISTORIES } from './patents/histories.ts';
import { PATENTS_RECORDED } from './patents/recorded.ts';
import { PATENT_MIGRATIONS } from './patents/schema.ts';
import { PROJECT_HISTORIES } from './projects/histories.ts';
import { PROJECT_WORKS_RECORDED, PROJECTS_RECORDED } from './projects/recorded.ts';
import { PROJECT_MIGRATIONS, PROJECT_WORK_MIGRATIONS } from './projects/schema.ts';
import { RECOGNITION_HISTORIES } from './recognitions/histories.ts';
import { RECOGNITIONS_RECORDED, SHEETS_RECORDED } from './recognitions/recorded.ts';
import { RECOGNITION_MIGRATIONS, SHEET_MIGRATIONS } from './recognitions/schema.ts';

export { fundingDemonstration } from './demonstration/projects-and-patents.ts';
export { publicMarksDemonstration } from './demonstration/public-marks.ts';
export { worksDemonstration } from './demonstration/works.ts';
export { AskedFile } from './exchange/contract.ts';
export { exchangeRoutes } from './exchange/routes.ts';
export { sendWorks } from './exchange/send-works.ts';
export { openWorkFiles, type WorkFiles } from './exchange/work-files.ts';
export { doiResolverOf } from './outputs/doi-lookup.ts';
export { importJob } from './outputs/import-job.ts';
export { workImportRoutes } from './outputs/import-routes.ts';
export { lookupRoutes } from './outputs/lookup-routes.ts';
export { evidenceRoutes } from './recognitions/evidence-routes.ts';
export { researchRoutes } from './research-routes.ts';

/** What each room of the register keeps, in the order in which their tables came. */
export const RESEARCH_MIGRATIONS: readonly Migration[] = [
  ...OUTPUT_MIGRATIONS,
  ...JOURNAL_MIGRATIONS,
  ...PATENT_MIGRATIONS,
  ...PROJECT_MIGRATIONS,
  ...RECOGNITION_MIGRATIONS,
  ...PROJECT_WORK_MIGRATIONS,
  ...SHEET_MIGRATIONS,
];
export const RESEARCH_RECORDED: readonly RecordedTable[] = [
  ...OUTPUTS_RECORDED,
  ...JOURNALS_RECORDED,
  ...PATENTS_RECORDED,
  ...PROJECTS_RECORDED,
  ...RECOGNITIONS_RECORDED,
  ...PROJECT_WORKS_RECORDED,
  ...SHEETS_RECORDED,
];
export const RESEARCH_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  ...OUTPUT_HISTORIES,
  ...JOURNAL_HISTORIES,
  ...PATENT_HISTORIES,
  ...PROJECT_HISTORIES,
  ...RECOGNITION_HISTORIES,
};

export { authorsOfWorks, proposedAuthors } from './outputs/authors-of-works.ts';
// What a statement counts.
export type { AuthorOfWork } from './outputs/contract.ts';
// What the public pages show.
export { type PublicWork, publicWorks, publishAllWorks } from './outputs/public-works.ts';
export { type WorkLine, workLines } from './outputs/work-lines.ts';
export { type WorkForStatement, worksForStatement } from './outputs/works-for-statement.ts';
export { judgePatent, patentsForStatement, type StatementPatent } from './patents/judge-patent.ts';
export { standingOf } from './patents/patent-kind.ts';
export { judgeProject, projectsForStatement, type StatementProject } from './projects/judge-project.ts';
export { projectStanding } from './projects/project-standing.ts';
export {
  judgeRecognition,
  recognitionsForStatement,
  type StatementRecognition,
} from './recognitions/judge-recognition.ts';
export { recognitionState } from './recognitions/recognition-kind.ts';
