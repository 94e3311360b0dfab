import { nameKeysOf, type Work } from '@isocenter/bibliography';
import type { Database } from '../../../platform/database/database.ts';
import { canonicalJson } from '../../../platform/signatures/canonical-json.ts';
import { carryWords } from './carry-words.ts';

/** The first author, and who shares that place, by what the work says; bodies are no persons. */
export function authorRows(workKey: number, { authors }: Work) {
  return authors.flatMap((author, index) => {
    const keys = nameKeysOf(author);
    const [nameKey] = keys;
    if (author.isGroup || nameKey === undefined) return [];
    return [
      {
        ...{ work_key: workKey, position: index + 1, name_key: nameKey, name_keys: keys, orcid: author.orcid ?? null },
        ...{ is_corresponding: author.isCorresponding ?? false, is_co_first: author.isCoFirst ?? false },
      },
    ];
  });
}

/** As many rows a statement; PostgreSQL takes 65,535 values in one. */
const AT_ONCE = 5000;

/** Makes the authors of works anew of their contents. */
export async function writeAuthors(
  transaction: Database,
  works: readonly { readonly workKey: number; readonly work: Work }[],
): Promise<void> {
  if (works.length === 0) return;
  await transaction
    .deleteFrom('research_author')
    .where(
      'work_key',
      'in',
      works.map(({ workKey }) => workKey),
    )
    .execute();
  const rows = works.flatMap(({ workKey, work }) => authorRows(workKey, work));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await transaction
      .insertInto('research_author')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
}

/** A work whose content changes, and what its authors were. */
export interface Rewritten {
  readonly workKey: number;
  readonly before: Work;
  readonly work: Work;
}

/** Makes the authors anew of works that were there; what people said of a place goes with it. */
export async function rewriteAuthors(transaction: Database, works: readonly Rewritten[]): Promise<void> {
  const differing = works.filter(({ before, work }) => canonicalJson(before.authors) !== canonicalJson(work.authors));
  await writeAuthors(transaction, differing);
  await carryWords(transaction, differing);
}
