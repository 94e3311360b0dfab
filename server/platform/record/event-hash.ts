import { createHash } from 'node:crypto';

/** An event as the chain sees it: every column as text, instants in UTC with microseconds, hashes in hexadecimal digits. */
export interface ChainedEvent {
  readonly eventKey: string;
  readonly at: string;
  readonly stream: string;
  readonly person: string | null;
  readonly role: string | null;
  readonly site: string | null;
  readonly service: string | null;
  readonly session: string | null;
  readonly origin: string | null;
  readonly unit: string;
  readonly entity: string;
  readonly entityKey: string;
  readonly patientKey: string | null;
  readonly action: string;
  readonly redacts: string | null;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Null where it is gone. */
  readonly content: string | null;
}

/** `previousHash` of the first event. */
export const NOTHING_BEFORE = '0'.repeat(64);

export function contentHash(content: string): string {
  return sha256(content);
}

/**
 * SHA-256 of the event: over a JSON array of its columns in the order of {@link ChainedEvent}, without `hash` and `content`,
 * separated by a comma and a blank. `record_append` makes the same text in the database.
 */
export function eventHash(event: ChainedEvent): string {
  const columns = [
    ...[event.eventKey, event.at, event.stream, event.person, event.role, event.site, event.service, event.session],
    ...[event.origin, event.unit, event.entity, event.entityKey, event.patientKey, event.action, event.redacts],
    ...[event.contentHash, event.previousHash],
  ];
  return sha256(`[${columns.map((column) => JSON.stringify(column)).join(', ')}]`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
