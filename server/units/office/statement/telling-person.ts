import type { FastifyRequest } from 'fastify';
import { signedIn } from '../../../platform/access/signed-in.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Colleague } from '../../../platform/tasks/contract.ts';
import { namesOf, personOf } from './statement-store.ts';

/** Who draws a statement up, with the names that stand on it. */
export async function tellingPerson(database: Database, request: FastifyRequest): Promise<Colleague> {
  const { personKey, name } = signedIn(request).actor;
  const names = await namesOf(database, [{ personKey, questions: [] }]);
  return personOf(personKey, names) ?? { personKey, name, nameZh: null };
}
