import type { FastifyRequest } from 'fastify';
import { beginAttemptFrom, takeBackAttempt } from '../access/attempts.ts';
import { asSignIn } from '../access/caller.ts';
import { entranceOf } from '../access/open-access.ts';
import { acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';

/** What a patient does: an attempt counts for the network address until it was right, so that codes cannot be tried out over many links. */
export async function asPatient<T>(database: Database, request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const { address, origin } = entranceOf(request);
  const attemptKey = await asSignIn(origin, () => beginAttemptFrom(database, address));
  const done = await acting({ kind: 'service', service: 'patient report', origin }, work);
  await asSignIn(origin, () => takeBackAttempt(database, attemptKey));
  return done;
}
