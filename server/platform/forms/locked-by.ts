import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { SignedThing } from '../signatures/prove-signer.ts';

/** Who locked a filled form: only what is signed is locked, so its signatures were relied on. The record tells. */
export async function lockedBy(database: Database, { entity, entityKey }: SignedThing): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`select distinct e.person
    from record_event e join record_content c using (event_key)
    where e.entity = ${entity} and e.entity_key = ${entityKey} and e.action = 'update' and e.person is not null
      and c.content::jsonb -> 'after' ->> 'state' = 'locked' order by 1`.execute(database);
  return rows.map(({ person }) => person);
}
