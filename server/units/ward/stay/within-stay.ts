import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { readStay } from './stay-store.ts';

/**
 * What is charted is of a stay that stands, and lies within it.
 * @throws DomainError `ward/outside-stay`, `platform/not-found`
 */
export async function requireWithinStay(database: Database, stayKey: string, at: string): Promise<void> {
  const { inError, content } = await readStay(database, stayKey);
  const instant = Date.parse(at);
  const isAfter = content.discharge !== null && instant > Date.parse(content.discharge.at);
  if (inError || isAfter || instant < Date.parse(content.admittedAt)) throw new DomainError('ward/outside-stay');
}
