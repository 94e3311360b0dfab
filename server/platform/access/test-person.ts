import { type ActingPerson, acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { TEST_ACTOR } from '../database/test-database.ts';
import type { Role } from './contract.ts';
import { insertPerson } from './people.ts';

/** Somebody of a site, the first unless given, for a test: the database knows the person and the role, and lets them do what the role may. */
export async function testPerson(database: Database, name: string, role: Role, siteKey = '1'): Promise<ActingPerson> {
  const person = { name, nameZh: null, login: name.replace(' ', '.'), role, siteKey };
  const personKey = await acting(TEST_ACTOR, () => insertPerson(database, person, { passwordHash: 'none' }));
  return { kind: 'person', personKey, name, role, siteKey, sessionKey: '1', origin: 'test' };
}
