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

/**
 * What is told after the discharge, too, is of a stay that stands, and not before it; of who died on the ward nothing is told later.
 * @throws DomainError `ward/outside-stay`, `platform/not-found`
 */
export async function requireSinceAdmission(database: Database, stayKey: string, at: string): Promise<void> {
  const { content } = await readStay(database, stayKey);
  if (content.discharge === null || content.discharge.to === 'died') return requireWithinStay(database, stayKey, at);
  await requireWithinStay(database, stayKey, earlier(at, content.discharge.at));
}

const earlier = (a: string, b: string) => (Date.parse(a) < Date.parse(b) ? a : b);
