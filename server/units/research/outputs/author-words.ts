import type { Database } from '../../../platform/database/database.ts';

export interface Word {
  readonly workKey: number;
  readonly position: number;
  readonly personKey: number;
  /** Of the author there. */
  readonly nameKey: string;
  readonly said: {
    readonly is_theirs: boolean | null;
    readonly said_by: number | null;
    readonly said_at: Date;
    /** By which it came from another work. */
    readonly merge_key: number | null;
  };
}

/** Keeps what was said of a place; one word for each person and place. */
export async function sayWord(transaction: Database, { workKey, position, personKey, nameKey, said }: Word) {
  const words = await transaction
    .selectFrom('research_authorship')
    .select(['name_key', 'position'])
    .where('work_key', '=', workKey)
    .where('person_key', '=', personKey)
    .execute();
  const present = words.find((word) => word.position === position);
  if (!present) {
    const taken = words.map(({ name_key }) => name_key);
    await transaction
      .insertInto('research_authorship')
      .values({ work_key: workKey, name_key: freeKey(nameKey, taken), person_key: personKey, position, ...said })
      .execute();
    return;
  }
  await transaction
    .updateTable('research_authorship')
    .set(said)
    .where('work_key', '=', workKey)
    .where('person_key', '=', personKey)
    .where('position', '=', position)
    .execute();
}

function freeKey(nameKey: string, taken: readonly string[]): string {
  let [key, n] = [nameKey, 1];
  while (taken.includes(key)) key = `${nameKey} #${++n}`;
  return key;
}
