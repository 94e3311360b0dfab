import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { type ChainedEvent, NOTHING_BEFORE } from './event-hash.ts';
import type { ChainHead } from './verify-chain.ts';

const PAGE = 5_000;

/** The columns of `record_event e left join record_content c` as {@link ChainedEvent} has them. */
export const CHAINED_COLUMNS = sql`
  e.event_key::text as "eventKey", to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.stream,
  e.person, e.role, e.site, e.service, e.session, e.origin, e.unit, e.entity, e.entity_key as "entityKey",
  e.patient_key::text as "patientKey", e.action, e.redacts::text as redacts,
  encode(e.content_hash, 'hex') as "contentHash", encode(e.previous_hash, 'hex') as "previousHash",
  encode(e.hash, 'hex') as hash, c.content`;

/** All events, in pages in the order of their keys. */
export async function* eventPages(database: Database): AsyncGenerator<readonly ChainedEvent[], void, void> {
  for (let after = '0'; ; ) {
    const { rows } = await sql<ChainedEvent>`select ${CHAINED_COLUMNS}
      from record_event e left join record_content c using (event_key)
      where e.event_key > ${after}::bigint order by e.event_key limit ${PAGE}`.execute(database);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.eventKey;
  }
}

/** The end of the chain. */
export async function chainHead(database: Database): Promise<ChainHead> {
  const { rows } = await sql<{ events: number; hash: string }>`
    select event_key as events, encode(hash, 'hex') as hash from record_event order by event_key desc limit 1`.execute(
    database,
  );
  return rows[0] ?? { events: 0, hash: NOTHING_BEFORE };
}
