import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import { because } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';

/**
 * Takes out what an event says, for a reason. Its hash stays, and the redaction is an event: the chain tells that something was
 * here, who took it out, when and why.
 * @throws DomainError `platform/not-found` where there is no such event, or it was redacted before
 */
export async function redactEvent(database: Database, eventKey: string, reason: string): Promise<void> {
  const { rows } = await because(reason, () =>
    sql<{ done: boolean }>`select record_redact(${keyNumber(eventKey)}) as done`.execute(database),
  );
  if (!rows[0]?.done) throw notFound('event', eventKey);
}
