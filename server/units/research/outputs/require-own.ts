import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson } from '../../clinic/index.ts';

/** Of a person as an author says that person, and whoever keeps the register. @throws DomainError `access/refused` */
export async function requireOwn(database: Database, personKey: string): Promise<void> {
  if (actingPerson() === keyNumber(personKey)) return;
  const { rows } = await sql<{ may: boolean }>`select access_may('register.write') as may`.execute(database);
  if (!rows[0]?.may) throw new DomainError('access/refused', { action: 'register.write' });
}
