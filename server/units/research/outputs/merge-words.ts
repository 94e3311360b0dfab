import { placesAfter, type Work } from '@isocenter/bibliography';
import type { Database } from '../../../platform/database/database.ts';
import { sayWord } from './author-words.ts';

interface Merged {
  readonly mergeKey: number;
  readonly keptKey: number;
  readonly mergedKey: number;
  /** What the merged work says, and what came of both. */
  readonly merged: Work;
  readonly made: Work;
}

/** What was said of the authors of a merged work is said of those of the kept one, where nothing was said of them. */
export async function mergeWords(transaction: Database, merge: Merged): Promise<void> {
  const { mergeKey, keptKey, mergedKey, merged, made } = merge;
  const words = await transaction
    .selectFrom('research_authorship')
    .selectAll()
    .where('work_key', 'in', [keptKey, mergedKey])
    .where('position', 'is not', null)
    .where('is_theirs', 'is not', null)
    .orderBy('position')
    .execute();
  const ofKept = words.filter(({ work_key }) => work_key === keptKey);
  const places = placesAfter(merged.authors, made.authors);
  for (const { work_key, person_key, position, name_key, is_theirs, said_by, said_at } of words) {
    const place = position === null || work_key === keptKey ? undefined : places[position - 1];
    if (place === undefined) continue;
    if (ofKept.some((word) => word.person_key === person_key && word.position === place + 1)) continue;
    await sayWord(transaction, {
      ...{ workKey: keptKey, position: place + 1, personKey: person_key, nameKey: name_key },
      said: { is_theirs, said_by, said_at, merge_key: mergeKey },
    });
  }
}

/** What a merge brought and nobody said anew since is said no more of the kept work. */
export async function takeWordsBack(transaction: Database, mergeKey: number): Promise<void> {
  await transaction
    .updateTable('research_authorship')
    .set({ is_theirs: null, merge_key: null })
    .where('merge_key', '=', mergeKey)
    .execute();
}
