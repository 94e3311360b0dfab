import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { ToxicityToSee } from './contract.ts';

/** The highest grade of the reviews of a course that wait for an oncologist's signature; null: none does. */
export async function toxicityToSee(database: Database, courseKey: string): Promise<ToxicityToSee | null> {
  const { rows } = await sql<{
    seen: ToxicityToSee | null;
  }>`select clinic_toxicity_to_see(${keyNumber(courseKey)}) as seen`.execute(database);
  return rows[0]?.seen ?? null;
}
