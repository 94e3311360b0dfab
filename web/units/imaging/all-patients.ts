import type { PatientList, PatientRow } from '../../../server/units/imaging/contract.ts';

/** As many as the server gives at once. */
const PAGE = 1000;
/** While files arrive, rows move from page to page and one can slip between two; a second reading finds it. */
const READINGS = 3;

/**
 * All rows of a list that is read page by page, each once, in its order; null where the list kept moving and some row was
 * never seen.
 */
export async function allPatients(
  fetchPage: (page: { readonly offset: number; readonly limit: number }) => Promise<PatientList>,
  { onProgress }: { readonly onProgress: (done: number, total: number) => void },
): Promise<readonly PatientRow[] | null> {
  const rows = new Map<string, PatientRow>();
  let total = 0;
  for (let reading = 0; reading < READINGS; reading += 1) {
    for (let offset = 0; offset === 0 || offset < total; offset += PAGE) {
      const page = await fetchPage({ offset, limit: PAGE });
      total = page.total;
      for (const row of page.rows) rows.set(row.patientKey, row);
      onProgress(Math.min(rows.size, total), total);
    }
    if (rows.size >= total) return [...rows.values()];
  }
  return null;
}
